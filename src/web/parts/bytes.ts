/** 12 KB, 3.4 MB */
export function bytesWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 2 ** 20) return `${Math.round(bytes / 1024)} KB`
  if (bytes < 2 ** 30) return `${(bytes / 2 ** 20).toFixed(1)} MB`
  return `${(bytes / 2 ** 30).toFixed(1)} GB`
}

import type {Role} from '../../../server/api/session.js'

export const roleWords: Readonly<Record<Role, string>> = {clerk: '录入员', inspector: '督查员', admin: '管理员'}
export const roleNotes: Readonly<Record<Role, string>> = {
  clerk: '上传文件, 看和改自己的文件',
  inspector: '看全部文件, 定结论',
  admin: '全部权限, 含用户、词典和系统',
}
export const roles = Object.keys(roleWords) as Role[]

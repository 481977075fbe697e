/** English for why a file was not read and what to do, which the server says in Chinese. */
export const faultsEnglish: Readonly<Record<string, string>> = {
  '另存为 xlsx 或 pptx 后再上传': 'Save it as xlsx or pptx and upload that',
  '另存为 docx 或 pdf 后再上传': 'Save it as docx or pdf and upload that',
  '用 Excel、PowerPoint 或 WPS 另存为 xlsx 或 pptx 后再上传':
    'Save it as xlsx or pptx with Excel, PowerPoint or WPS and upload that',
  '用原软件另存为 docx 后再上传': 'Save it as docx with its own program and upload that',
  '用批量导入上传，或解压后上传其中的文件': 'Import it, or unpack it and upload its files',
  '启用 OCR 后重试，或上传 Word 原件': 'Switch text recognition on and retry, or upload the Word original',
  在原软件中取消密码并另存后再上传: 'Take the password off in its own program, save, and upload that',
  '在程序目录运行 npm install 补装可选组件，或上传 Word 原件':
    'Run npm install in the program’s folder to add the optional parts, or upload the Word original',
  '在设置中启用 OCR 后重试，或上传文字版': 'Switch text recognition on and retry, or upload a version with text',
  '拆成几份后分别上传，或请管理员提高上限': 'Upload it in parts, or ask an administrator to raise the limit',
  检查文件是否下载或复制完整后重新上传: 'See whether it was downloaded or copied to the end, and upload it again',
  '用 Word 或 WPS 打开后另存为 docx 再上传': 'Open it in Word or WPS, save it as docx and upload that',
  用原软件打开后另存一份再上传: 'Open it in its own program, save a copy and upload that',
  '用原软件打开后另存一份，或重新取得该文件后再上传':
    'Open it in its own program and save a copy, or get the file once more, and upload that',
  '用能打开它的软件另存为 docx 或 pdf 后再上传': 'Save it as docx or pdf with a program that opens it and upload that',
  '看原文，或下载原文件用原软件打开': 'See the text, or download the file and open it in its own program',
  确认上传的是正文文件而不是空白模板: 'See that it is the text and not an empty form',
  稍后再试: 'Try again later',
  '请把文件交给管理员; 升级后可在失败列表中重试':
    'Give the file to an administrator; after an upgrade it can be retried from the list of failures',
  '请拆分文件, 或请管理员调高上限': 'Split the file, or ask an administrator to raise the limit',
  '请检查运行环境 (内存、磁盘) 后重试': 'Look after memory and disk, and retry',
  请选别的页: 'Choose another page',
  重新启动后再试: 'Try again after a restart',
  '文件可能已损坏或过于庞大：用原软件另存为新文件，或拆成几份后再上传':
    'It may be damaged or too big: save it anew in its own program, or upload it in parts',
  文件已损坏或不完整: 'The file is damaged or incomplete',
  文件设有打开密码: 'The file has a password',
  文件太大: 'The file is too big',
  没有读到文字: 'There is no text in it',
  文件是空的: 'The file is empty',
  认不出的文件内容: 'Its content is of no known kind',
  读不了这种文件: 'Files of this kind cannot be read',
  文件的版本太旧: 'It is of too old a version',
  需要文字识别: 'It needs text recognition',
  读得太久或占用太多: 'Reading took too long or too much memory',
  程序出错: 'The program failed on it',
}

import type {Change} from './send.js'

/** One cell of the workbook, whatever order its rows are in. */
export const keyOf = ({entryId, sheet, column}: Change): string => `${entryId} ${sheet} ${column}`

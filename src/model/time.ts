/** A time expression as read, before the calendar; the recognizers of time define its forms. */
export interface TimeExpression {
  readonly form: string
}

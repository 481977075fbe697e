import type {HTMLAttributes} from 'react'

type Box = HTMLAttributes<HTMLDivElement>

/*
 * A table whose rows are laid out one by one cannot use the elements of HTML's own:
 * these say the same to whoever listens instead of looking.
 */
export const RowBox = (props: Box) => <div {...props} {...{role: 'row'}} />
export const HeadCell = (props: Box) => <div {...props} {...{role: 'columnheader'}} />
export const GridCell = (props: Box) => <div {...props} {...{role: 'gridcell'}} />
export const Cell = (props: Box) => <div {...props} {...{role: 'cell'}} />

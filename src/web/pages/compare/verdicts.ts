import type {verdictWords} from '../../../model/words.js'

export type Verdict = keyof typeof verdictWords

/** In the order of the keys 1 2 3 4. */
export const verdicts: readonly Verdict[] = ['met', 'missed', 'unclear', 'none']

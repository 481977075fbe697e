import {useQueryClient} from '@tanstack/react-query'
import type {Session} from '../../server/api/session.js'
import {call, setCsrf} from '../api/client.js'
import {closeLive} from '../api/live.js'
import {useAnswer} from '../api/use.js'

/** Who is logged in, and the way out. */
export function useSession(): Pick<Session, 'user'> & {readonly session: Session | undefined; logOut(): void} {
  const client = useQueryClient()
  const {data: session} = useAnswer('getSession')
  setCsrf(session?.csrf ?? null)
  const logOut = () => {
    closeLive()
    void call('logout')
      .then(() => client.clear())
      .then(() => location.assign('/'))
  }
  return {session, user: session?.user ?? null, logOut}
}

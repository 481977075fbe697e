import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type {Operation} from '../../server/api/routes.js'
import {ApiError, call, type Input, type Output, onEnded} from './client.js'

/** Answers are kept while a page is open; a lost connection is tried again, a refusal is not. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => error instanceof ApiError && error.code === 'offline' && count < 20,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 10_000),
      placeholderData: keepPreviousData,
    },
  },
})

// Whose session has ended logs in again, and goes on.
onEnded(() => void queries.invalidateQueries({queryKey: ['getSession' satisfies Operation]}))

interface Options {
  readonly enabled?: boolean
  /** Milliseconds; for what changes by itself. */
  readonly every?: number
}

/** Read something from the API, and read it again when something was changed. */
export function useAnswer<O extends Operation>(
  operation: O,
  input: Input<O> = {} as Input<O>,
  {enabled = true, every}: Options = {},
): UseQueryResult<Output<O>, ApiError> {
  return useQuery<Output<O>, ApiError>({
    queryKey: [operation, input],
    queryFn: ({signal}) => call(operation, input, signal),
    enabled,
    refetchInterval: every ?? false,
  }) as UseQueryResult<Output<O>, ApiError>
}

/** Change something through the API; what was read from the named operations is read again. */
export function useChange<O extends Operation>(operation: O, touches: readonly Operation[] = []) {
  const client = useQueryClient()
  return useMutation<Output<O>, ApiError, Input<O>>({
    mutationFn: (input) => call(operation, input),
    onSuccess: () => Promise.all(touches.map((touched) => client.invalidateQueries({queryKey: [touched]}))),
  })
}

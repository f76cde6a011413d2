import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useActKey } from '../../../api/act-key';
import { Problem } from '../../../api/problem';

/**
 * One act of the officer on recognition. What is shown is read anew after it, and after a refusal of what was shown
 * before.
 */
export function useAct<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  const key = useActKey();
  const readAnew = (): Promise<void> => client.invalidateQueries({ queryKey: ['recognition'] });
  return useMutation({
    mutationFn: (input: Input) => send(input, key.get()),
    onSuccess: async (answer) => {
      key.answered();
      await readAnew();
      onDone?.(answer);
    },
    onError: (error) => {
      key.answered(error);
      const isOutdated = error instanceof Problem && [404, 409, 412].includes(error.status);
      if (isOutdated || (error instanceof Problem && error.slug === 'idempotency-key-reused'))
        void readAnew();
    },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Problem } from '../../../api/problem';

/**
 * One act of the officer on recognition. It bears the same idempotency key until it has succeeded, so that sending it
 * again after a failure never does it twice; what is shown is read anew after it, and after a refusal of an old version.
 */
export function useAct<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const readAnew = (): Promise<void> => client.invalidateQueries({ queryKey: ['recognition'] });
  return useMutation({
    mutationFn: (input: Input) => {
      key.current ??= crypto.randomUUID();
      return send(input, key.current);
    },
    onSuccess: async (answer) => {
      key.current = undefined;
      await readAnew();
      onDone?.(answer);
    },
    onError: (error) => {
      if (error instanceof Problem && [404, 409, 412].includes(error.status)) void readAnew();
    },
  });
}

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, bodyOf, idempotent } from '../../../api/client';
import { Problem, Unreachable } from '../../../api/problem';
import type { components } from '../../../api/schema/intake';

type Body = components['schemas']['RegisterTipDto'];

/** A tip that stands in the register. */
export interface Registered {
  readonly tip: components['schemas']['RegistrationView'];
  /** Typed after a first attempt that had succeeded unseen, so not part of the tip. */
  readonly leftOut: string | undefined;
}

/**
 * Registers the tip of this form, once however often it is sent. Where an attempt got no answer and the text changed
 * before the next one, the first may have made the tip: it is asked for, and what was typed since is handed back.
 */
export function useRegistration() {
  const key = useRef(crypto.randomUUID());
  const unanswered = useRef<Body>(undefined);
  const send = (body: Body) =>
    bodyOf(api.intake.POST('/api/intake/tips', { params: { header: idempotent(key.current) }, body }));
  return useMutation({
    mutationFn: async (body: Body): Promise<Registered> => {
      const before = unanswered.current;
      try {
        const tip = await send(body);
        unanswered.current = undefined;
        return { tip, leftOut: undefined };
      } catch (error) {
        if (error instanceof Unreachable) unanswered.current ??= body;
        else if (before && error instanceof Problem && error.slug === 'idempotency-key-reused') {
          return { tip: await send(before), leftOut: body.narrative };
        }
        throw error;
      }
    },
  });
}

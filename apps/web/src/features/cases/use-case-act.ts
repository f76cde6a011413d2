import { useMutation } from '@tanstack/react-query';
import { useActKey } from '../../api/act-key';
import { idempotent, ifVersion } from '../../api/client';
import { Problem } from '../../api/problem';
import { useCaseWork } from './case-context';

/** What goes with every act: whose case, the act's own key, the version that was seen. */
export interface CaseCall {
  readonly params: {
    readonly path: { readonly caseId: string };
    readonly header: ReturnType<typeof idempotent> & ReturnType<typeof ifVersion>;
  };
  readonly bodySerializer: (body: unknown) => string;
}

/** Fields in which nothing was typed are left out, so that the service asks for them rather than measures them. */
const withoutBlanks = (body: unknown): string =>
  JSON.stringify(body, (_, value: unknown) => (value === '' || Number.isNaN(value) ? undefined : value));

/** One act on the case; what is shown is read anew where it turns out to be old. */
export function useCaseAct<Body>(
  send: (call: CaseCall, body: Body) => Promise<{ readonly version: number }>,
  onDone: () => void,
) {
  const { record, seen, acted, refused } = useCaseWork();
  const seenVersion = seen.version;
  const key = useActKey();
  return useMutation({
    mutationFn: async (body: Body) => {
      const call = {
        params: {
          path: { caseId: record.caseId },
          header: { ...idempotent(key.get()), ...ifVersion(seenVersion) },
        },
        bodySerializer: withoutBlanks,
      };
      return { sent: seenVersion, made: (await send(call, body)).version };
    },
    onSuccess: async ({ sent, made }) => {
      key.answered();
      onDone();
      await acted(sent, made);
    },
    onError: async (error) => {
      key.answered(error);
      if (!(error instanceof Problem)) return;
      // The first sending had arrived, or somebody else was faster: show what is there now.
      if (error.status === 409 || REREAD.has(error.slug)) await refused();
    },
  });
}

const REREAD: ReadonlySet<string> = new Set(['stale-version', 'idempotency-key-reused', 'not-found']);

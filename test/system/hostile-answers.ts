import { isProblemSlug, problemOf } from '@keng/contracts';
import type { Answer, Caller, Call } from './client';
import { SENTINEL } from './hostile-bodies';

/** A request, and what is wrong with its answer. */
export interface Fault {
  readonly sent: string;
  readonly fault: string;
  readonly answer: string;
}

/** What a refusal must say beside being one. */
export interface Expected {
  readonly slugs?: readonly string[];
  /** The field that must be named, or something around or inside it. */
  readonly field?: string;
}

const SHOWN = 300;

/** Sends what must be refused; gives what is wrong with the answer, nothing if it is a proper problem. */
export async function refusalFault(
  caller: Caller,
  call: Call,
  sent: string,
  expected: Expected = {},
): Promise<Fault | undefined> {
  const answer = await caller.send(call);
  const fault = faultOf(answer, expected);
  return fault === undefined
    ? undefined
    : {
        sent: `${call.method} ${call.path}: ${sent}`,
        fault,
        answer: `${answer.status} ${answer.text.slice(0, SHOWN)}`,
      };
}

function faultOf(answer: Answer, { slugs, field }: Expected): string | undefined {
  const { status, slug, text } = answer;
  if (status < 400) return 'was accepted';
  if (status >= 500) return 'is an error of the server';
  if (text.includes(SENTINEL)) return 'repeats what was sent';
  if (slug === undefined) return 'is no problem document';
  if (!isProblemSlug(slug)) return 'names a problem that the catalogue does not hold';
  if (problemOf(slug).status !== status) return 'has another status than the catalogue says';
  if (slugs && !slugs.includes(slug)) return `is not one of ${slugs.join(', ')}`;
  if (field !== undefined && !names(answer, field)) return `does not name ${field}`;
  return undefined;
}

function names(answer: Answer, field: string): boolean {
  const { fields = [] } = answer.json() as { fields?: readonly { name: string }[] };
  return fields.some(({ name }) => field === name || isBelow(field, name) || isBelow(name, field));
}

/** Whether a path lies inside another: `reporters[0].alias` in `reporters[0]` and in `reporters`. */
function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

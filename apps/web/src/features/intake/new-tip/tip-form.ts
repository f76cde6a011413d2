import type { components } from '../../../api/schema/intake';
import type { Precision } from '../../../lib/time-entry';
import type { TypedTime } from '../../../ui/time-field';

type Registration = components['schemas']['RegisterTipDto'];
export type ReporterAnswers = Registration['reporters'][number];
export type FactKind = NonNullable<Registration['facts']>[number]['kind'];

/** A tip as it stands in the form. */
export interface TipForm {
  readonly channel: string;
  readonly narrative: string;
  /** Kind of matter, which chooses the questions; not part of the tip. */
  readonly theme: string;
  readonly communeUnitId: string;
  readonly placeText: string;
  readonly received: TypedTime;
  readonly lateReason: string;
  readonly from: TypedTime;
  readonly to: TypedTime;
  readonly facts: readonly { readonly kind: string; readonly value: string }[];
  readonly answers: readonly { readonly questionCode: string; readonly answer: string }[];
  readonly reporters: readonly ReporterAnswers[];
  readonly recusedOfficerIds: readonly string[];
}

/** Parts of the form that are chosen rather than typed. */
export type Chosen = Pick<TipForm, 'reporters' | 'recusedOfficerIds'>;

const ANSWER = 'answer.';
/** Typed into a question, and what stands in the record for it: "unknown" is an answer. */
const UNKNOWN = '0';
const UNKNOWN_ANSWER = 'Người báo không biết';

/** Reads the fields of the page. */
export function readForm(data: FormData, chosen: Chosen): TipForm {
  const text = (name: string): string => textOf(data.get(name));
  const time = (name: string): TypedTime =>
    typedTime(text(`${name}.text`), text(`${name}.at`), text(`${name}.precision`));
  const values = data.getAll('fact.value').map(textOf);
  return {
    channel: text('channel'),
    narrative: text('narrative'),
    theme: text('theme'),
    communeUnitId: text('communeUnitId'),
    placeText: text('placeText'),
    received: time('received'),
    lateReason: text('lateReason'),
    from: time('from'),
    to: time('to'),
    facts: data.getAll('fact.kind').map((kind, at) => ({ kind: textOf(kind), value: values[at] ?? '' })),
    answers: [...data.keys()]
      .filter((name) => name.startsWith(ANSWER))
      .map((name) => ({ questionCode: name.slice(ANSWER.length), answer: text(name) })),
    ...chosen,
  };
}

/** The field of a question. */
export const answerField = (questionCode: string): string => `${ANSWER}${questionCode}`;

interface Sent {
  /** When F2 was pressed; holds where no other time of reception was typed. */
  readonly openedAt: string;
  readonly unitId: string | undefined;
  readonly draftId: string;
  readonly factKinds: readonly FactKind[];
}

/** What is sent to have the tip registered: nothing that is empty, nothing of an identity. */
export function requestOf(form: TipForm, { openedAt, unitId, draftId, factKinds }: Sent): Registration {
  const { from, to, received } = form;
  const place = {
    ...(form.communeUnitId && { communeUnitId: form.communeUnitId }),
    ...(form.placeText.trim() && { text: form.placeText.trim() }),
  };
  const facts = form.facts.flatMap(({ kind, value }) => {
    const known = factKinds.find((candidate) => candidate === kind);
    return known === undefined || value.trim() === '' ? [] : [{ kind: known, value: value.trim() }];
  });
  const answers = form.answers
    .map(({ questionCode, answer }) => ({ questionCode, answer: answerOf(answer) }))
    .filter(({ answer }) => answer !== '');
  return {
    draftId,
    receivedAt: received.entry?.at ?? openedAt,
    channel: form.channel,
    narrative: form.narrative,
    reporters: form.reporters.map(withoutIdleReason),
    ...(unitId && { unitId }),
    ...(form.lateReason && { lateReason: form.lateReason }),
    ...(from.entry && {
      occurred: {
        from: from.entry.at,
        precision: from.entry.precision,
        ...(to.entry && { to: to.entry.at }),
      },
    }),
    ...(Object.keys(place).length > 0 && { place }),
    ...(facts.length > 0 && { facts }),
    ...(answers.length > 0 && { answers }),
    ...(form.recusedOfficerIds.length > 0 && { recusedOfficerIds: [...form.recusedOfficerIds] }),
  };
}

function answerOf(typed: string): string {
  const answer = typed.trim();
  return answer === UNKNOWN ? UNKNOWN_ANSWER : answer;
}

function withoutIdleReason({ refusalReason, ...reporter }: ReporterAnswers): ReporterAnswers {
  const refuses = reporter.identityStatus === 'refused' && refusalReason !== undefined;
  return refuses ? { ...reporter, refusalReason } : reporter;
}

/** The form as the server keeps it until the tip is registered: what was typed, but nothing of an identity. */
export function draftOf(form: TipForm): Record<string, unknown> {
  return { ...form, reporters: form.reporters.map((reporter) => ({ ...reporter })) };
}

/** A kept form; what is missing or strange in it counts as empty. */
export function formOfDraft(draft: Readonly<Record<string, unknown>>): TipForm {
  const text = (key: string): string => textOf(draft[key]);
  return {
    channel: text('channel'),
    narrative: text('narrative'),
    theme: text('theme'),
    communeUnitId: text('communeUnitId'),
    placeText: text('placeText'),
    received: keptTime(draft['received']),
    lateReason: text('lateReason'),
    from: keptTime(draft['from']),
    to: keptTime(draft['to']),
    facts: recordsOf(draft['facts']).map(({ kind, value }) => ({ kind: textOf(kind), value: textOf(value) })),
    answers: recordsOf(draft['answers']).map(({ questionCode, answer }) => ({
      questionCode: textOf(questionCode),
      answer: textOf(answer),
    })),
    reporters: recordsOf(draft['reporters']).map(keptReporter),
    recusedOfficerIds: Array.isArray(draft['recusedOfficerIds'])
      ? draft['recusedOfficerIds'].map(textOf)
      : [],
  };
}

/** Whether anything was typed that would be missed. */
export function holdsText(form: TipForm): boolean {
  return (
    [form.narrative, form.placeText, form.communeUnitId, form.from.text].some((text) => text.trim() !== '') ||
    [...form.facts.map(({ value }) => value), ...form.answers.map(({ answer }) => answer)].some(
      (text) => text.trim() !== '',
    )
  );
}

export const newReporter = (alias: string): ReporterAnswers => ({
  alias,
  identityStatus: 'not_asked',
  wantsAnonymity: true,
  wantsFollowUp: false,
  wantsRecognition: false,
});

function keptReporter(kept: Readonly<Record<string, unknown>>): ReporterAnswers {
  const status = STATUSES.find((known) => known === kept['identityStatus']) ?? 'not_asked';
  const [refusalReason, associationUnitId] = [
    textOf(kept['refusalReason']),
    textOf(kept['associationUnitId']),
  ];
  return {
    alias: textOf(kept['alias']),
    identityStatus: status,
    wantsAnonymity: kept['wantsAnonymity'] !== false,
    wantsFollowUp: kept['wantsFollowUp'] === true,
    wantsRecognition: kept['wantsRecognition'] === true,
    ...(refusalReason && { refusalReason }),
    ...(associationUnitId && { associationUnitId }),
  };
}

const STATUSES = ['sealed', 'refused', 'not_asked'] as const;
const PRECISIONS: readonly Precision[] = ['minute', 'hour', 'day', 'month', 'year'];

function typedTime(text: string, at: string, precisionText: string): TypedTime {
  const precision = PRECISIONS.find((known) => known === precisionText);
  return { text, entry: at === '' || precision === undefined ? undefined : { at, precision } };
}

function keptTime(value: unknown): TypedTime {
  const kept = recordOf(value);
  const entry = recordOf(kept['entry']);
  return typedTime(textOf(kept['text']), textOf(entry['at']), textOf(entry['precision']));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const recordsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(recordOf) : [];

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem';
import { holds, useSession } from '../../../api/session';
import { remedyOf } from '../../../ui/problem-notice';
import { dangersIn } from '../danger';
import { useVocabulary } from '../vocabulary';
import type { OpenBoxes } from './identity-box';
import { liftedFacts } from './lifted-facts';
import { nextQuestion } from './next-question';
import { readForm, requestOf, type Chosen, type TipForm } from './tip-form';
import { useDraft } from './use-draft';
import { useRegistration, type Registered } from './use-registration';

/** How a form begins: fresh, or as a draft had it. */
export interface Start {
  readonly draftId: string;
  readonly revision: number;
  readonly openedAt: string;
  /** The desk that takes the tip, as it was chosen for the draft or the tip before. */
  readonly unitId: string | undefined;
  readonly form: TipForm;
}

/** After this pause in typing the panels beside the form look at it. */
const PAUSE_MS = 350;
/** … and this long after the first key that they have not seen, for whoever never pauses. */
const BEHIND_MS = 1_000;
/** The vault may be away; a tip does not wait for it. */
const VAULT_MS = 5_000;

interface AfterSaving {
  readonly outcome: Registered;
  readonly hasOpenBox: boolean;
  readonly isSomebodyWaiting: boolean;
}

/** The form of a tip: reads what was typed, keeps it as a draft, registers it, and moves about in it. */
export function useTipForm(
  start: Start,
  openBoxes: OpenBoxes,
  onNext: (registered: string, unitId: string | undefined) => void,
) {
  const { t } = useTranslation('intake');
  const vocabulary = useVocabulary();
  const queries = useQueryClient();
  const desk = useDesk(start.unitId);
  const { unitId } = desk;
  const element = useRef<HTMLFormElement>(null);
  const [registered, setRegistered] = useState<AfterSaving>();
  const { chosen, latestChosen, choose } = useChosen(start.form);
  const read = useCallback(
    (): TipForm | undefined =>
      element.current ? readForm(new FormData(element.current), latestChosen.current) : undefined,
    [latestChosen],
  );
  const { watched, watch } = useWatched(read);
  const keeping = useDraft({ ...start, unitId, isOpen: registered === undefined, read });
  const register = useRegistration();
  const registration = useMutation({
    mutationFn: async (_then: 'receipt' | 'next') => {
      const hasOpenBox = await sealOpenBoxes(openBoxes);
      const form = read();
      if (form === undefined) throw new Error('the form is gone');
      const request = requestOf(form, { ...start, unitId, factKinds: vocabulary.factKinds });
      const outcome = await register.mutateAsync(request);
      const channel = vocabulary.channels.find(({ code }) => code === form.channel);
      return { outcome, hasOpenBox, isSomebodyWaiting: channel?.identityTypicallyAbsent !== true };
    },
    onSuccess: (done, then) => {
      void queries.invalidateQueries({ queryKey: ['intake'] });
      const { registerNumber, registerYear } = done.outcome.tip;
      const isDone = then === 'next' && !done.hasOpenBox && done.outcome.leftOut === undefined;
      if (isDone) onNext(`${registerNumber}/${registerYear}`, unitId);
      else setRegistered(done);
    },
    gcTime: 0,
  });
  const isNarrativeMissing =
    registration.error instanceof Problem && registration.error.slug === 'narrative-missing';
  const save = (then: 'receipt' | 'next'): void => {
    if (!registration.isPending && registered === undefined) registration.mutate(then);
  };
  return {
    element,
    chosen,
    choose,
    watched,
    watch,
    keeping,
    registration,
    registered,
    desk,
    save,
    storyRemedy: isNarrativeMissing ? t('story.missing') : remedyOf(registration.error, 'narrative'),
    ...useMoves(element),
  };
}

/** What is chosen rather than typed; the latest is at hand before it is shown. */
function useChosen(form: TipForm) {
  const [chosen, setChosen] = useState<Chosen>({
    reporters: form.reporters,
    recusedOfficerIds: form.recusedOfficerIds,
  });
  const latestChosen = useRef(chosen);
  const choose = (next: Partial<Chosen>): void => {
    latestChosen.current = { ...latestChosen.current, ...next };
    setChosen(latestChosen.current);
  };
  return { chosen, latestChosen, choose };
}

/** What the panels beside the form show of it: a moment after typing, and now and then while it goes on. */
function useWatched(read: () => TipForm | undefined) {
  const { dangerWords } = useVocabulary();
  const look = useCallback(
    (form: TipForm | undefined) => {
      const narrative = form?.narrative ?? '';
      return {
        dangers: dangersIn(narrative, dangerWords),
        lifted: liftedFacts(narrative),
        openQuestions: form?.answers.filter(({ answer }) => answer.trim() === '').length ?? 0,
        probe: {
          narrative,
          ...(form?.communeUnitId && { communeUnitId: form.communeUnitId }),
          ...(form?.from.entry && { occurredAt: form.from.entry.at }),
        },
      };
    },
    [dangerWords],
  );
  const [watched, setWatched] = useState(() => look(undefined));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const behindSince = useRef<number>(undefined);
  const watch = useCallback((): void => {
    const now = performance.now();
    behindSince.current ??= now;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        behindSince.current = undefined;
        setWatched(look(read()));
      },
      Math.min(PAUSE_MS, Math.max(behindSince.current + BEHIND_MS - now, 0)),
    );
  }, [look, read]);
  useEffect(() => {
    watch();
    return () => clearTimeout(timer.current);
  }, [watch]);
  return { watched, watch };
}

/** Moves of the caret that the operator asks for by key, and the way back. */
function useMoves(element: React.RefObject<HTMLFormElement | null>) {
  const before = useRef<Element>(null);
  const goToQuestion = (step: 1 | -1): void => {
    const fields = [...(element.current?.querySelectorAll<HTMLInputElement>('[data-question]') ?? [])];
    const focused = fields.findIndex((field) => field === document.activeElement);
    const next = nextQuestion(
      fields.map(({ value }) => value),
      focused,
      step,
    );
    if (next !== undefined) fields[next]?.focus();
  };
  const goToDuplicates = (): void => {
    before.current = document.activeElement;
    const panel = document.getElementById('duplicates');
    (panel?.querySelector('a') ?? panel)?.focus();
  };
  const backToCaret = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return { goToQuestion, goToDuplicates, backToCaret };
}

/** The desk that takes the tip: of several the one chosen, else the first. */
function useDesk(before: string | undefined) {
  const session = useSession();
  const [chosen, choose] = useState(before);
  const units = [
    ...new Map(
      session.officer.appointments
        .filter(({ unitId }) => holds(session, ['operator'], unitId))
        .map(({ unitId, unitName }) => [unitId, { unitId, unitName }]),
    ).values(),
  ];
  const desk = units.find(({ unitId }) => unitId === chosen) ?? units[0];
  return { units, unitId: desk?.unitId, choose };
}

/** @returns whether some box could not be sealed; it stays open */
async function sealOpenBoxes(openBoxes: OpenBoxes): Promise<boolean> {
  const seals = Promise.allSettled([...openBoxes.current.values()].map((seal) => seal()));
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), VAULT_MS));
  const outcomes = await Promise.race([seals, late]);
  return outcomes === 'late' || outcomes.some(({ status }) => status === 'rejected');
}

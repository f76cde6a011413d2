import { useTranslation } from 'react-i18next';
import { DecisionSentence } from '../acts/decision-sentence';
import type { Reading, Target } from './command';
import type { Resolution } from './command-decision';

interface CommandEchoProps {
  readonly reading: Reading;
  readonly resolution: Resolution | undefined;
  readonly chosen: number;
}

/** What Enter will do, in one plain sentence, or what the line still lacks. */
export function CommandEcho({ reading, resolution, chosen }: CommandEchoProps) {
  const { t } = useTranslation('intake');
  if ('absent' in reading) return t(`command.absent.${reading.absent}`);
  if ('trouble' in reading) return t(`command.${reading.trouble}`, { verbs: reading.verbs.join(' · ') });
  const { command } = reading;
  if (!('target' in command)) {
    return t(`command.echo.${command.verb}`, { text: 'text' in command ? command.text : '' });
  }
  const tips =
    command.target === 'chosen'
      ? t('held.chosen', { count: chosen })
      : t('held.one', numberOf(command.target));
  if (resolution === undefined) return t('command.looking');
  if ('trouble' in resolution) {
    return t(`command.${resolution.trouble}`, { among: resolution.among.join(' · ') });
  }
  if ('form' in resolution) return t(`command.echo.${command.verb}`, { tips });
  return (
    <>
      Enter: <DecisionSentence decision={resolution.decision} tips={tips} /> {t('command.undoable')}
      {resolution.isTermIgnored === true && <> {t('command.termIgnored')}</>}
    </>
  );
}

function numberOf(target: Exclude<Target, 'chosen'>): { readonly number: string } {
  const { number, year } = target;
  return { number: year === undefined ? String(number) : `${number}/${year}` };
}

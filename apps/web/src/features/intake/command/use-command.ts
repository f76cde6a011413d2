import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, bodyOf } from '../../../api/client';
import { actedTip, deskActs } from '../acts/desk-acts';
import { isCommonAct } from '../acts/decisions';
import { askToFind } from '../find-request';
import { chosenTips } from '../queue/chosen-tips';
import { askToAdd } from '../tip/asked-text';
import type { TipRow } from '../tips';
import { ACT_OF } from './command-acts';
import type { Resolution } from './command-decision';
import type { Command, Target, TipCommand } from './command';

const PAGES = { moi: '/intake/new', so: '/intake/register', tim: '/intake' } as const;

/** How a command ended; what could not be done leaves the line open. */
export type Ending = 'done' | 'notFound' | 'nothingToUndo';

interface Run {
  readonly command: Command;
  /** Of a command about tips. */
  readonly resolution: Resolution | undefined;
}

/** Runs a command; a number is looked up among the tips of my desks. */
export function useCommand(onClose: () => void) {
  const navigate = useNavigate();
  const aboutTips = async (command: TipCommand, resolution: Resolution | undefined): Promise<Ending> => {
    const rows = await rowsOf(command.target);
    const [row] = rows;
    if (row === undefined) return 'notFound';
    const act = ACT_OF[command.verb];
    if (resolution && 'decision' in resolution) {
      deskActs.hold(resolution.decision, rows.map(actedTip));
      if (command.target === 'chosen') chosenTips.clear();
    } else if (command.target === 'chosen' && act && isCommonAct(act)) {
      chosenTips.ask(act);
    } else {
      if (command.verb === 'ghi') askToAdd(command.words.join(' '));
      await navigate({
        to: '/intake/tips/$tipId',
        params: { tipId: row.tipId },
        ...(act && { state: { act } }),
      });
    }
    return 'done';
  };
  const run = async ({ command, resolution }: Run): Promise<Ending> => {
    if ('target' in command) return aboutTips(command, resolution);
    if (command.verb === 'hoantac') return deskActs.undo() ? 'done' : 'nothingToUndo';
    if ('text' in command) askToFind(command.text);
    await navigate({ to: PAGES[command.verb] });
    return 'done';
  };
  return useMutation({
    mutationFn: run,
    onSuccess: (ending) => {
      if (ending === 'done') onClose();
    },
  });
}

async function rowsOf(target: Target): Promise<readonly TipRow[]> {
  if (target === 'chosen') return chosenTips.current().rows;
  const { number, year } = target;
  const body = { registerNumber: number, limit: 1, ...(year !== undefined && { registerYear: year }) };
  return (await bodyOf(api.intake.POST('/api/intake/tips/search', { body }))).items;
}

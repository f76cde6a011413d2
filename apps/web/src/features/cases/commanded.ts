import { useQueries } from '@tanstack/react-query';
import { officersQuery } from '../../api/officers';
import { useSession } from '../../api/session';
import type { ChoiceOption } from '../../ui/fields';

/** Units that the officer commands. */
export function useCommandedUnitIds(): readonly string[] {
  const { officer } = useSession();
  const held = officer.appointments.filter(({ role }) => role === 'case_commander');
  return [...new Set(held.map(({ unitId }) => unitId))];
}

/** Investigators of those units. */
export function useCommandedOfficers(): readonly ChoiceOption[] {
  const unitIds = useCommandedUnitIds();
  return useQueries({
    queries: unitIds.map((unitId) => officersQuery({ unitId, role: 'investigator' })),
    combine: (answers) => {
      const officers = answers.flatMap(({ data }) => data ?? []);
      const labels = new Map(officers.map(({ officerId, displayName }) => [officerId, displayName]));
      return [...labels].map(([value, label]) => ({ value, label }));
    },
  });
}

import { useQueries, useQuery } from '@tanstack/react-query';
import { officersQuery, type Capacity, type Officer } from '../../api/officers';
import { unitPathQuery } from '../../api/units';

/** An investigator who may be asked to verify a case. */
export interface Assignable {
  readonly officerId: string;
  readonly name: string;
  readonly capacities: readonly Capacity[];
  /** Holds a capacity that may verify (BLTTHS Đ.37, 38); heads direct and are not assigned. */
  readonly isCapable: boolean;
}

const CAPACITIES: readonly Capacity[] = [
  'agency_head',
  'agency_deputy_head',
  'senior_investigator',
  'intermediate_investigator',
  'junior_investigator',
  'investigation_officer',
];
const HEADS: ReadonlySet<Capacity> = new Set(['agency_head', 'agency_deputy_head']);

/** Active investigators of the case's unit and of the bodies above it, those who can be assigned first. */
export function useAssignable(unitId: string): readonly Assignable[] {
  const { data: path = [] } = useQuery(unitPathQuery(unitId));
  const unitIds = path.length === 0 ? [unitId] : path.map((unit) => unit.unitId);
  return useQueries({
    queries: unitIds.map((each) => officersQuery({ unitId: each, role: 'investigator' })),
    combine: (answers) => assignableOf(answers.flatMap(({ data }) => data ?? [])),
  });
}

/** Each officer once. */
export function assignableOf(officers: readonly Officer[]): readonly Assignable[] {
  const byId = new Map(officers.filter(({ active }) => active).map((each) => [each.officerId, each]));
  return [...byId.values()]
    .map(({ officerId, displayName, appointments }) => {
      const held = new Set(appointments.map(({ capacity }) => capacity));
      const capacities = CAPACITIES.filter((capacity) => held.has(capacity));
      const isCapable = capacities.some((capacity) => !HEADS.has(capacity));
      return { officerId, name: displayName, capacities, isCapable };
    })
    .sort((a, b) => Number(b.isCapable) - Number(a.isCapable) || a.name.localeCompare(b.name, 'vi'));
}

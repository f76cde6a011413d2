import type { DemoContribution, DemoNomination, DemoReporter } from '../register-row';
import { COLLECTIVES } from './casework';
import { manOf, womanOf } from './people';
import { hamletOf } from './places';
import { writeOut } from './phrase';
import type { Random } from './random';

type Honoured = 'collective' | 'individual' | 'household' | 'reporter';

/** One honour of a province's year; `bonus` by NĐ 152/2025 and a base salary of 2.530.000 đ. */
interface Honour {
  readonly to: Honoured;
  readonly awardForm: string;
  readonly vote: 'passed' | 'failed';
  readonly bonus?: number;
}

/** Given out in this order to the cases of a province that were instituted. */
const HONOURS: readonly Honour[] = [
  { to: 'collective', awardForm: 'flag_province', vote: 'passed', bonus: 20_240_000 },
  { to: 'collective', awardForm: 'commendation_province_chair', vote: 'passed', bonus: 7_590_000 },
  { to: 'individual', awardForm: 'commendation_province_chair', vote: 'passed', bonus: 3_800_000 },
  { to: 'individual', awardForm: 'commendation_province_chair', vote: 'failed' },
  {
    to: 'collective',
    awardForm: 'merit_certificate_provincial_police_director',
    vote: 'passed',
    bonus: 1_520_000,
  },
  {
    to: 'reporter',
    awardForm: 'merit_certificate_provincial_police_director',
    vote: 'passed',
    bonus: 760_000,
  },
  { to: 'collective', awardForm: 'merit_certificate_commune_chair', vote: 'passed', bonus: 1_520_000 },
  { to: 'reporter', awardForm: 'merit_certificate_commune_chair', vote: 'passed', bonus: 760_000 },
  { to: 'household', awardForm: 'merit_certificate_commune_chair', vote: 'passed', bonus: 0 },
  { to: 'collective', awardForm: 'merit_certificate_provincial_police_director', vote: 'failed' },
];

const KINDS = ['denunciation', 'valuable_tip', 'evidence', 'denunciation', 'direct_capture'] as const;
const KINDS_IN_THE_OPEN = ['direct_capture', 'evidence', 'surrender_persuaded'] as const;

export interface Honours {
  readonly contributions: readonly DemoContribution[];
  readonly nominations: readonly DemoNomination[];
}

/** Deals the honours of a province out to its cases. */
export class HonourRoll {
  private readonly left = [...HONOURS];
  private readonly named = new Set<string>();

  constructor(private readonly random: Random) {}

  /**
   * Contributions to an instituted case, with a nomination where one is left.
   * @param committee whose committee honours: `none` for a case that went to another province
   */
  draw(reporters: readonly DemoReporter[], committee: 'commune' | 'province' | 'none'): Honours {
    const honour =
      committee === 'none' ? undefined : this.next(reporters.length > 0, committee === 'commune');
    const byReporter = reporters.slice(0, 1).map((reporter): DemoContribution => ({
      honouree: { type: 'reporter', ordinal: 1 },
      kind: this.random.pick(KINDS),
      ...(reporter.association !== undefined && { association: reporter.association }),
    }));
    if (!honour) return { contributions: byReporter, nominations: [] };
    const contributions = honour.to === 'reporter' ? byReporter : [...byReporter, this.inTheOpen(honour.to)];
    return { contributions, nominations: [nominationOf(honour, contributions.length)] };
  }

  /** The next honour: one for a reporter waits for a case that has one, and the commune's own cases come to it first. */
  private next(hasReporter: boolean, ofCommune: boolean): Honour | undefined {
    const fits = ({ to, awardForm }: Honour): boolean =>
      (hasReporter || to !== 'reporter') && isOfCommune(awardForm) === ofCommune;
    const at = this.left.findIndex(fits);
    if (at >= 0) return this.left.splice(at, 1)[0];
    return ofCommune ? this.next(hasReporter, false) : undefined;
  }

  private inTheOpen(partyKind: 'collective' | 'individual' | 'household'): DemoContribution {
    const { name, association } = this.party(partyKind);
    if (this.named.has(name)) return this.inTheOpen(partyKind);
    this.named.add(name);
    return {
      honouree: { type: 'party', partyKind, name },
      kind: this.random.pick(KINDS_IN_THE_OPEN),
      association,
    };
  }

  private party(partyKind: 'collective' | 'individual' | 'household'): { name: string; association: string } {
    if (partyKind === 'individual')
      return { name: `Ông ${manOf(this.random)}`, association: 'security_protection_teams' };
    if (partyKind === 'household')
      return { name: `Hộ bà ${womanOf(this.random)}`, association: 'residential_communities' };
    const [name, association] = this.random.pick(COLLECTIVES);
    return { name: writeOut(name, { hamlet: hamletOf }, this.random), association };
  }
}

function isOfCommune(awardForm: string): boolean {
  return awardForm === 'merit_certificate_commune_chair';
}

function nominationOf({ awardForm, vote, bonus = 0 }: Honour, contribution: number): DemoNomination {
  return { contribution, awardForm, vote, bonus };
}

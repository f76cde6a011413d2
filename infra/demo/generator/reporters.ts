import type { DemoReporter } from '../register-row';
import { ANONYMOUS_CHANNELS } from './channels';
import { manOf, phoneOf, womanOf } from './people';
import { placeWords, type Commune } from './places';
import type { Random } from './random';

const REFUSALS = [
  'fears_retaliation',
  'fears_retaliation',
  'knows_the_accused',
  'does_not_want_involvement',
  'cannot_speak_freely',
  'call_ended',
  'no_reason_given',
] as const;
const ASSOCIATIONS = [
  'veterans_association',
  'womens_union',
  'farmers_union',
  'youth_union',
  'fatherland_front',
  'elderly_association',
  'trade_union',
  'police_veterans_association',
  'education_sector',
  'enterprises',
] as const;

/** What the tip's fate asks of whoever brought it. */
export interface ReporterNeeds {
  readonly channel: string;
  readonly commune: Commune;
  /** Somebody who can be thanked: not unnamed, and willing. */
  readonly honourable: boolean;
  readonly unasked: boolean;
  readonly nameless: boolean;
}

/** Who brought the tip; discoveries of the police and articles in the press have nobody. */
export function reportersOf(needs: ReporterNeeds, random: Random): DemoReporter[] {
  const { channel } = needs;
  if (channel === 'direct_discovery' || (channel === 'press' && random.chance(0.5))) return [];
  const first = reporterOf(needs, random);
  const second = channel === 'in_person' && random.chance(0.18);
  return second ? [first, reporterOf({ ...needs, unasked: false }, random)] : [first];
}

function reporterOf(needs: ReporterNeeds, random: Random): DemoReporter {
  const { channel, honourable, unasked } = needs;
  const association = associationOf(channel, honourable, random);
  const wishes = {
    wantsAnonymity: !honourable || random.chance(0.6),
    wantsFollowUp: random.chance(0.5),
    ...(association !== undefined && { association }),
  };
  if (unasked) return { identityStatus: 'not_asked', ...wishes, wantsRecognition: false };
  const refusalReason = refusalOf(needs, random);
  if (refusalReason !== undefined) {
    // Who stays unnamed can be thanked all the same: under the alias, by the receipt code.
    return { identityStatus: 'refused', refusalReason, ...wishes, wantsRecognition: honourable };
  }
  return {
    identityStatus: 'sealed',
    ...wishes,
    wantsRecognition: honourable || random.chance(0.35),
    identity: identityOf(needs.commune, honourable, random),
  };
}

function refusalOf({ channel, honourable, nameless }: ReporterNeeds, random: Random): string | undefined {
  if (nameless || ANONYMOUS_CHANNELS.has(channel)) return 'channel_anonymous';
  if (honourable || ['in_person', 'surrender', 'agency_referral'].includes(channel)) return undefined;
  if (channel === 'post') return random.chance(0.5) ? 'channel_anonymous' : undefined;
  return random.chance(0.4) ? random.pick(REFUSALS) : undefined;
}

function associationOf(channel: string, honourable: boolean, random: Random): string | undefined {
  if (channel === 'agency_referral' || honourable) return random.pick(ASSOCIATIONS);
  return random.chance(0.15) ? random.pick(ASSOCIATIONS) : undefined;
}

function identityOf(
  commune: Commune,
  honourable: boolean,
  random: Random,
): NonNullable<DemoReporter['identity']> {
  return {
    fullName: random.chance(0.5) ? manOf(random) : womanOf(random),
    phone: phoneOf(random),
    address: placeWords(commune, random),
    birthYear: random.between(1948, 2005),
    consents: honourable ? ['contact', 'named_award'] : ['contact'],
  };
}

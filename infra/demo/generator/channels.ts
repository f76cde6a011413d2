import type { Scenario } from './scenario';
import type { Random } from './random';
import { Deck } from './random';

/** Channels that carry most of what people report, as often as a desk sees them. */
const COMMON = [
  ...Array.from({ length: 9 }, () => 'phone'),
  ...Array.from({ length: 6 }, () => 'in_person'),
  ...Array.from({ length: 4 }, () => 'vneid'),
  ...Array.from({ length: 3 }, () => 'social_media'),
  ...Array.from({ length: 3 }, () => 'tip_box'),
  'post',
  'post',
  'email',
  'email',
  'agency_referral',
  'agency_referral',
  'press',
] as const;
const NAMELESS = ['tip_box', 'social_media', 'post', 'tip_box'] as const;

/** Deals channels to tips. */
export class Channels {
  private readonly common: Deck<string>;

  constructor(private readonly random: Random) {
    this.common = new Deck(COMMON, random);
  }

  of(scenario: Scenario, nameless: boolean): string {
    if (scenario.kind === 'surrender') return 'surrender';
    if (scenario.kind === 'direct_discovery') return 'direct_discovery';
    if (nameless) return this.random.pick(NAMELESS);
    if (scenario.kind === 'prosecution_recommendation') return 'agency_referral';
    if (scenario.category === 'child_abuse') return this.random.pick(['hotline_111', 'hotline_111', 'phone']);
    if (scenario.kind === 'administrative_complaint') return this.random.pick(['post', 'in_person', 'email']);
    return this.common.draw();
  }
}

/** Channels by which a tip comes without a name. */
export const ANONYMOUS_CHANNELS: ReadonlySet<string> = new Set(['tip_box', 'social_media', 'press']);

/** Why a tip of that channel is entered late. */
export function lateReasonOf(channel: string, random: Random): string {
  switch (channel) {
    case 'tip_box':
      return 'tip_box_opened_periodically';
    case 'post':
    case 'agency_referral':
      return 'post_delivery';
    case 'in_person':
    case 'surrender':
    case 'direct_discovery':
      return random.pick(['received_off_site', 'paper_backlog']);
    default:
      return random.pick(['system_outage', 'desk_overloaded', 'paper_backlog']);
  }
}

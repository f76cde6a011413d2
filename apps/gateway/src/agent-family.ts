import type { AgentFamily } from '@keng/contracts';

/** In this order: nearly every browser claims to be the ones below it too. */
const MARKS: readonly (readonly [AgentFamily, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['coc_coc', /\bcoc_coc_browser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];

/** The browser's family by its `User-Agent`: enough to know one's own session again, too little to know a person. */
export function agentFamilyOf(userAgent: string | undefined): AgentFamily {
  return MARKS.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? 'other';
}

import type { RegisterCells } from './register-cells';
import type { DemoIdentity, DemoReporter } from './register-row';

const STATUSES = ['sealed', 'refused', 'not_asked'] as const;
const WISHES = ['anonymity', 'follow_up', 'recognition'];
const NO_ONE: DemoIdentity = { fullName: '', phone: '', address: '', birthYear: 0, consents: [] };

/** `sealed anonymity recognition @veterans_association | refused:fears_retaliation`, with the slips for the vault. */
export function toReporters(cells: RegisterCells): DemoReporter[] {
  const identities = cells.list('identities').map((identity) => toIdentity(cells, identity));
  const reporters = cells.list('reporters').map((reporter) => toReporter(cells, reporter));
  const sealed = reporters.filter(({ identityStatus }) => identityStatus === 'sealed');
  if (sealed.length !== identities.length) {
    cells.fault('identities', `${sealed.length} sealed reporters, ${identities.length} identities`);
  }
  return reporters.map((reporter) => {
    if (reporter.identityStatus !== 'sealed') return reporter;
    return { ...reporter, identity: identities[sealed.indexOf(reporter)] ?? NO_ONE };
  });
}

function toReporter(cells: RegisterCells, text: string): DemoReporter {
  const [head = '', ...words] = text.split(' ');
  const [status = '', refusalReason] = head.split(':');
  const identityStatus = cells.oneOf('reporters', STATUSES, status || '-');
  if ((identityStatus === 'refused') !== (refusalReason !== undefined)) {
    cells.fault('reporters', 'who refuses has a reason, who does not has none');
  }
  const association = words.find((word) => word.startsWith('@'))?.slice(1);
  for (const word of words) {
    if (!word.startsWith('@') && !WISHES.includes(word)) cells.fault('reporters', `"${word}" is no wish`);
  }
  return {
    identityStatus,
    ...(refusalReason !== undefined && { refusalReason: cells.code('reporters', refusalReason) }),
    wantsAnonymity: words.includes('anonymity'),
    wantsFollowUp: words.includes('follow_up'),
    wantsRecognition: words.includes('recognition'),
    ...(association !== undefined && { association: cells.code('reporters', association) }),
  };
}

function toIdentity(cells: RegisterCells, text: string): DemoIdentity {
  const [fullName = '', phone = '', address = '', birthYear = '', consents = ''] = text.split('; ');
  if (consents === '') cells.fault('identities', 'expected name; phone; address; year of birth; consents');
  return {
    fullName,
    phone,
    address,
    birthYear: cells.count('identities', birthYear),
    consents: consents.split('+').map((consent) => cells.code('identities', consent)),
  };
}

import { fold } from '@keng/kernel';
import { InvalidField } from './invalid-field';
import { DraftTooLarge } from './tip-errors';
import type { DraftForm } from './tip-draft';

/** Of JSON text in UTF-8. */
const BYTES_MAX = 64 * 1024;
const DEPTH_MAX = 8;
const REPORTERS_MAX = 20;
/** What a form may keep of a reporter: the alias and answers to closed questions. */
const REPORTER_MEMBERS: ReadonlySet<string> = new Set([
  'alias',
  'identityStatus',
  'refusalReason',
  'wantsAnonymity',
  'wantsFollowUp',
  'wantsRecognition',
  'associationUnitId',
]);
const CODE_OR_ID = /^[a-z0-9_-]{1,64}$/;
/** Names of identity fields as {@link keyOf} spells them. They belong in the vault and nowhere else. */
const IDENTITY_KEYS: ReadonlySet<string> = new Set(
  `fullname firstname lastname middlename surname givenname familyname displayname name nickname reportername
  callername phone phonenumber telephone tel mobile mobilenumber callerid callernumber email emailaddress zalo facebook
  address homeaddress streetaddress residence iddocument idnumber idcard identitycard identitynumber citizenid
  nationalid cccd cmnd passport passportnumber birthyear birthdate birthday dateofbirth dob yearofbirth guardian
  guardianname identity hoten hovaten ten tennguoibao sodienthoai dienthoai sdt diachi noio socccd socmnd cancuoc
  sogiayto ngaysinh namsinh nguoigiamho danhtinh`.split(/\s+/),
);

/**
 * Judges a form that is to be kept as it was typed: nothing but its size, its depth, and that it holds no identity.
 *
 * @throws DraftTooLarge
 * @throws InvalidField for what is too deep, identity fields at any depth, and anything but alias and closed answers
 *   of a reporter
 */
export function assertDraftForm(form: DraftForm): void {
  if (new TextEncoder().encode(JSON.stringify(form)).length > BYTES_MAX) throw new DraftTooLarge();
  assertMembers(form, 1);
  assertReporters(form['reporters'] ?? []);
}

function assertMembers(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEPTH_MAX) throw new InvalidField('form', 'too_deep');
  for (const [key, member] of Object.entries(value)) {
    if (IDENTITY_KEYS.has(keyOf(key))) throw new InvalidField('form', 'identity_not_here');
    assertMembers(member, depth + 1);
  }
}

/** `full_name`, `Full-Name` and `fullName` are one key, as are `Họ tên` and `hoTen`. */
function keyOf(name: string): string {
  return fold(name).replaceAll(/[^a-z0-9]/g, '');
}

function assertReporters(reporters: unknown): void {
  const fits =
    Array.isArray(reporters) &&
    reporters.length <= REPORTERS_MAX &&
    reporters.every(isReporterWithoutIdentity);
  if (!fits) throw new InvalidField('form.reporters', 'identity_not_here');
}

function isReporterWithoutIdentity(reporter: unknown): boolean {
  return (
    typeof reporter === 'object' &&
    reporter !== null &&
    Object.entries(reporter).every(
      ([key, value]) =>
        REPORTER_MEMBERS.has(key) &&
        (value === null ||
          typeof value === 'boolean' ||
          (typeof value === 'string' && (value === '' || CODE_OR_ID.test(value)))),
    )
  );
}

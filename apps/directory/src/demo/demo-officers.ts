import type { Role } from '@keng/kernel';
import { type GivenAppointment, mergeAppointments, type Officer } from '../domain/officer';
import { unitIdOf } from '../domain/unit-id';
import type { UnitType } from '../domain/unit-kinds';
import type { KnownDirectory } from '../use-cases/import-officers';
import { communeCodesOf, DEMO_BASIS, DEMO_SINCE, demoCodes, demoUnitId, MINISTRY_CODE } from './demo-units';

/** An officer of the demonstration: a role, a number, no person's name. */
export interface DemoOfficer {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly capacity?: string;
}

/** A post that each province has. */
interface Post {
  readonly username: string;
  readonly title: string;
  readonly role: Role;
  readonly unitType: UnitType;
  readonly code: (province: string, commune: string) => string;
  readonly capacity?: string;
}

const bodyCode = (province: string): string => demoCodes.investigatingBody(province);
const communePoliceCode = (province: string, commune: string): string =>
  demoCodes.police(`${province}-${commune}`);
const councilCode = (province: string): string => demoCodes.emulationCouncil(province);

const INVESTIGATING = { unitType: 'investigating_body', code: bodyCode } as const;
const COMMUNE = { unitType: 'commune_police', code: communePoliceCode } as const;
const COUNCIL = { unitType: 'emulation_council', code: councilCode } as const;
const COMMITTEE = {
  unitType: 'peoples_committee',
  code: (province: string) => demoCodes.peoplesCommittee(province),
} as const;

const STEERING = {
  unitType: 'steering_committee',
  code: (province: string) => demoCodes.steeringCommittee(province),
} as const;
const PROVINCIAL_POLICE = {
  unitType: 'provincial_police',
  code: (province: string) => demoCodes.police(province),
} as const;
const COMMUNE_COUNCIL = {
  unitType: 'emulation_council',
  code: (province: string, commune: string) => demoCodes.emulationCouncil(`${province}-${commune}`),
} as const;
const COMMUNE_COMMITTEE = {
  unitType: 'peoples_committee',
  code: (province: string, commune: string) => demoCodes.peoplesCommittee(`${province}-${commune}`),
} as const;

const POSTS: readonly Post[] = [
  { username: 'trucban', title: 'Cán bộ Trực ban 01', role: 'operator', ...INVESTIGATING },
  { username: 'trucban2', title: 'Cán bộ Trực ban 02', role: 'operator', ...INVESTIGATING },
  { username: 'chihuytruc', title: 'Chỉ huy Trực ban 01', role: 'desk_commander', ...INVESTIGATING },
  {
    username: 'dieutravien',
    title: 'Điều tra viên 01',
    role: 'investigator',
    capacity: 'intermediate_investigator',
    ...INVESTIGATING,
  },
  {
    username: 'canbodieutra',
    title: 'Cán bộ Điều tra 02',
    role: 'investigator',
    capacity: 'investigation_officer',
    ...INVESTIGATING,
  },
  {
    username: 'chihuydieutra',
    title: 'Chỉ huy Điều tra 01',
    role: 'case_commander',
    capacity: 'agency_deputy_head',
    ...INVESTIGATING,
  },
  { username: 'trucbanxa', title: 'Cán bộ Trực ban cấp xã 01', role: 'operator', ...COMMUNE },
  { username: 'chihuyxa', title: 'Chỉ huy Công an cấp xã 01', role: 'desk_commander', ...COMMUNE },
  { username: 'thuky', title: 'Thư ký Hội đồng 01', role: 'committee_secretary', ...COUNCIL },
  { username: 'thanhvien1', title: 'Thành viên Hội đồng 01', role: 'committee_member', ...COUNCIL },
  { username: 'thanhvien2', title: 'Thành viên Hội đồng 02', role: 'committee_member', ...COUNCIL },
  { username: 'thanhvien3', title: 'Thành viên Hội đồng 03', role: 'committee_member', ...COUNCIL },
  { username: 'lanhdao', title: 'Lãnh đạo Ủy ban 01', role: 'issuer', ...COMMITTEE },
  { username: 'thuky138', title: 'Thư ký Ban Chỉ đạo 01', role: 'committee_secretary', ...STEERING },
  {
    username: 'thukyca',
    title: 'Thư ký Hội đồng Công an 01',
    role: 'committee_secretary',
    ...PROVINCIAL_POLICE,
  },
  { username: 'giamdoc', title: 'Giám đốc Công an 01', role: 'issuer', ...PROVINCIAL_POLICE },
  {
    username: 'thukyxa',
    title: 'Thư ký Hội đồng cấp xã 01',
    role: 'committee_secretary',
    ...COMMUNE_COUNCIL,
  },
  { username: 'chutichxa', title: 'Chủ tịch Ủy ban cấp xã 01', role: 'issuer', ...COMMUNE_COMMITTEE },
];

const MINISTRY_ID = unitIdOf('police_ministry', MINISTRY_CODE, DEMO_SINCE);

/** The administrator that a new installation begins with. */
export const FIRST_ADMINISTRATOR: DemoOfficer = {
  username: 'quantri',
  displayName: 'Quản trị viên 01',
  role: 'administrator',
  unitId: MINISTRY_ID,
};

const CENTRAL: readonly DemoOfficer[] = [
  FIRST_ADMINISTRATOR,
  { username: 'quantri2', displayName: 'Quản trị viên 02', role: 'administrator', unitId: MINISTRY_ID },
  { username: 'kiemtra', displayName: 'Cán bộ Kiểm tra 01', role: 'auditor', unitId: MINISTRY_ID },
  { username: 'giukho', displayName: 'Cán bộ Giữ kho 01', role: 'custodian', unitId: MINISTRY_ID },
];

/**
 * Officers for every role: a desk, investigators, a commune desk, a council and an issuer in each province, and the
 * few that the whole installation has. User names end in the province's code: `trucban.37`.
 */
export function demoOfficers(known: KnownDirectory, provinceCodes: readonly string[]): DemoOfficer[] {
  const ofProvinces = provinceCodes.flatMap((province) => {
    const [commune] = communeCodesOf(known.units.values(), province);
    if (commune === undefined) return [];
    return POSTS.map(({ username, title, role, unitType, code, capacity }) => ({
      username: `${username}.${province}`,
      displayName: `${title} (${province})`,
      role,
      unitId: demoUnitId(unitType, code(province, commune)),
      ...(capacity !== undefined && { capacity }),
    }));
  });
  return [...CENTRAL, ...ofProvinces];
}

/** The officer as he shall stand in the directory: with the one appointment more, if he lacked it. */
export function toOfficer(
  { username, displayName, role, unitId, capacity }: DemoOfficer,
  known: KnownDirectory,
): Officer {
  const before = known.officers.get(username);
  const appointment: GivenAppointment = {
    unitId,
    role,
    ...(capacity !== undefined && { capacity }),
    validFrom: DEMO_SINCE,
    basis: DEMO_BASIS,
  };
  return {
    officerId: before?.officerId ?? known.nextId(),
    username,
    displayName,
    active: before?.active ?? true,
    appointments: mergeAppointments(before?.appointments ?? [], [appointment], known.nextId),
    version: before?.version ?? 1,
  };
}

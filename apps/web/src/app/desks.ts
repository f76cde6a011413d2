import type { LiveService } from '../api/live';
import type { Role } from '../api/session';
import type vi from '../i18n/vi.json';

/** A page that the shell leads to. */
export interface DeskPage {
  readonly to: string;
  readonly label: `pages.${keyof (typeof vi)['pages']}`;
  readonly roles: readonly Role[];
}

export interface KeyHelp {
  /** As printed on the key sheet. */
  readonly keys: string;
  readonly act: `keys.${keyof (typeof vi)['keys']}`;
}

/** A desk: what one kind of officer works at. */
export interface Desk {
  readonly id: 'intake' | 'cases' | 'recognition' | 'overview' | 'administration';
  readonly label: `desks.${keyof (typeof vi)['desks']}`;
  readonly roles: readonly Role[];
  /** The first is where the desk opens. */
  readonly pages: readonly [DeskPage, ...DeskPage[]];
  /** Services whose changes its pages show; not every desk has some. */
  readonly live?: readonly LiveService[];
  readonly keys: readonly KeyHelp[];
}

const DESK: readonly Role[] = ['operator', 'desk_commander'];
const CASES: readonly Role[] = ['investigator', 'case_commander'];
const COMMITTEE: readonly Role[] = ['committee_secretary', 'committee_member', 'issuer'];

/** In the order in which the shell shows them. */
export const DESKS: readonly Desk[] = [
  {
    id: 'intake',
    label: 'desks.intake',
    roles: DESK,
    live: ['intake'],
    pages: [
      { to: '/intake', label: 'pages.queue', roles: DESK },
      { to: '/intake/new', label: 'pages.newTip', roles: ['operator'] },
      { to: '/intake/register', label: 'pages.register', roles: DESK },
    ],
    keys: [
      { keys: 'F2', act: 'keys.newTip' },
      { keys: 'F4', act: 'keys.command' },
      { keys: 'F6', act: 'keys.duplicates' },
      { keys: 'F8 / Shift+F8', act: 'keys.nextQuestion' },
      { keys: 'F9', act: 'keys.save' },
      { keys: 'Ctrl+Enter', act: 'keys.saveAndNext' },
      { keys: ';', act: 'keys.canned' },
      { keys: 'J / K', act: 'keys.nextRow' },
      { keys: 'Enter', act: 'keys.openRow' },
      { keys: 'X / Shift+X', act: 'keys.chooseRow' },
      { keys: 'Ctrl+Z', act: 'keys.undo' },
      { keys: '.  ..  ...', act: 'keys.copyRow' },
    ],
  },
  {
    id: 'cases',
    label: 'desks.cases',
    roles: CASES,
    // The case page shows what intake says of its tips.
    live: ['cases', 'intake'],
    pages: [
      { to: '/cases', label: 'pages.cases', roles: CASES },
      { to: '/cases/command', label: 'pages.command', roles: ['case_commander'] },
    ],
    keys: [
      { keys: 'J / K', act: 'keys.nextRow' },
      { keys: 'Enter', act: 'keys.openRow' },
    ],
  },
  {
    id: 'recognition',
    label: 'desks.recognition',
    roles: COMMITTEE,
    live: ['recognition'],
    pages: [
      { to: '/recognition/dossiers', label: 'pages.dossiers', roles: COMMITTEE },
      {
        to: '/recognition/merits',
        label: 'pages.merits',
        roles: ['committee_secretary', 'committee_member'],
      },
      {
        to: '/recognition/parties',
        label: 'pages.parties',
        roles: ['committee_secretary', 'committee_member'],
      },
      { to: '/recognition/awards', label: 'pages.awards', roles: COMMITTEE },
    ],
    keys: [
      { keys: 'J / K', act: 'keys.nextRow' },
      { keys: 'Enter', act: 'keys.openRow' },
      { keys: 'X / Shift+X', act: 'keys.chooseRow' },
      { keys: '.  ..  ...', act: 'keys.copyRow' },
      { keys: 'F9', act: 'keys.saveDraft' },
    ],
  },
  {
    id: 'overview',
    label: 'desks.overview',
    roles: [...DESK, ...CASES, ...COMMITTEE],
    pages: [{ to: '/overview', label: 'pages.overview', roles: [...DESK, ...CASES, ...COMMITTEE] }],
    keys: [],
  },
  {
    id: 'administration',
    label: 'desks.administration',
    roles: ['administrator'],
    pages: [
      { to: '/administration', label: 'pages.operations', roles: ['administrator'] },
      { to: '/administration/officers', label: 'pages.officers', roles: ['administrator'] },
      { to: '/administration/units', label: 'pages.units', roles: ['administrator'] },
      { to: '/administration/import', label: 'pages.import', roles: ['administrator'] },
      { to: '/administration/law', label: 'pages.law', roles: ['administrator'] },
    ],
    keys: [],
  },
];

/** The page that the shell leads to by this path; none for pages of single records. */
export function pageAt(path: string): DeskPage | undefined {
  return DESKS.flatMap(({ pages }) => pages).find(({ to }) => to === path);
}

/** Keys of the shell, on every page. */
export const SHELL_KEYS: readonly KeyHelp[] = [
  { keys: 'Ctrl+K', act: 'keys.palette' },
  { keys: 'Ctrl+B', act: 'keys.bell' },
  { keys: 'F1 / ?', act: 'keys.sheet' },
  { keys: 'Esc', act: 'keys.close' },
];

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chosenAppointment, holds, type Session } from '../../api/session';
import { chooseLanguage } from '../../i18n/i18n';
import { useActsOfPage } from '../../lib/page-acts';
import { DESKS } from '../desks';
import { chooseScheme, useScheme } from '../scheme';
import { act, leave } from './account-acts';
import type { Entry } from './palette-entries';

/** What the shell itself can be asked to show. */
export interface ShellPanels {
  readonly bell: () => void;
  readonly keySheet: () => void;
  readonly printKeySheet: () => void;
}

/** Pages and acts of the officer's roles, and those of the page that is open. */
export function useEntries(session: Session, panels: ShellPanels): readonly Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ofPage = useActsOfPage();
  const acts = useShellActs(session, panels);
  return [
    ...ofPage.map(({ id, label, run }): Entry => ({ id: `page-${id}`, group: 'page', name: label, run })),
    ...acts,
    ...DESKS.flatMap((desk) =>
      desk.pages
        .filter(({ roles }) => holds(session, roles))
        .map(({ to, label }): Entry => ({
          id: to,
          group: 'pages',
          name: `${t(desk.label)} · ${t(label)}`,
          run: () => void navigate({ to }),
        })),
    ),
    {
      id: '/account',
      group: 'pages',
      name: t('shell.accountPage'),
      run: () => void navigate({ to: '/account' }),
    },
  ];
}

function useShellActs(session: Session, panels: ShellPanels): readonly Entry[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const scheme = useScheme();
  const chosen = chosenAppointment(session);
  const { appointments } = session.officer;
  const entry = (id: string, name: string, run: () => void, hint?: string): Entry => ({
    id,
    group: 'acts',
    name,
    run,
    ...(hint !== undefined && { hint }),
  });
  return [
    ...(holds(session, ['operator'])
      ? [entry('new-tip', t('pages.newTip'), () => void navigate({ to: '/intake/new' }), 'F2')]
      : []),
    ...(holds(session, ['committee_secretary'])
      ? [
          entry(
            'new-dossier',
            t('palette.newDossier'),
            () => void navigate({ to: '/recognition/dossiers/new' }),
          ),
        ]
      : []),
    entry('bell', t('bell.title'), panels.bell, 'Ctrl+B'),
    entry('keys', t('shell.keySheet'), panels.keySheet, 'F1'),
    entry('print-keys', t('palette.printKeys'), panels.printKeySheet),
    entry('scheme', scheme === 'dark' ? t('shell.light') : t('shell.dark'), () =>
      chooseScheme(scheme === 'dark' ? 'light' : 'dark'),
    ),
    entry('language', t('palette.language'), () => void chooseLanguage(i18n.language === 'en' ? 'vi' : 'en')),
    ...(appointments.length < 2 ? [] : appointments)
      .filter(({ appointmentId }) => appointmentId !== chosen)
      .map(({ appointmentId, role, unitName }) =>
        entry(
          `act-${appointmentId}`,
          t('palette.actAs', { role: t(`roles.${role}`), unit: unitName }),
          () => void act(appointmentId),
        ),
      ),
    ...(chosen === undefined
      ? []
      : [entry('act-all', t('shell.allAppointments'), () => void act(undefined))]),
    entry('out', t('shell.signOut'), () => void leave()),
  ];
}

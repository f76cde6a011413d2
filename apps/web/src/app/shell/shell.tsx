import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsLiveLost, useLive } from '../../api/live';
import { holds, useSession } from '../../api/session';
import { useSessionEnded } from '../../api/session-end';
import { isTyping, useKeys } from '../../lib/keys';
import { DESKS, pageAt } from '../desks';
import { RefusedPage } from '../odd-pages';
import { ThemeProvider } from '../theme';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { DeskNavigation } from './desk-navigation';
import { KeySheet } from './key-sheet';
import { Palette } from './palette';
import { SessionWarning } from './session-warning';
import { SignInAgain } from './sign-in-again';
import styles from './shell.module.css';

type Overlay = 'palette' | 'keys' | 'printed-keys' | 'bell' | undefined;

/** What stands around every desk: who I am, where I can go, whether the page is live. */
export function Shell() {
  return (
    <ThemeProvider>
      <Surroundings />
    </ThemeProvider>
  );
}

function Surroundings() {
  const { t } = useTranslation();
  const session = useSession();
  const desks = DESKS.filter(({ roles }) => holds(session, roles));
  useLive([...new Set(desks.flatMap(({ live }) => live ?? []))]);
  const isLiveLost = useIsLiveLost();
  const hasEnded = useSessionEnded();
  const [overlay, setOverlay] = useState<Overlay>();
  useKeys({
    'Ctrl+KeyK': () => setOverlay('palette'),
    'Ctrl+KeyB': () => setOverlay('bell'),
    F1: () => setOverlay('keys'),
  });
  // The question mark needs Shift on most layouts, so it is known by its character; never while something is typed.
  const openKeySheet = (event: React.KeyboardEvent): void => {
    if (event.key === '?' && !isTyping(event.target)) setOverlay('keys');
  };
  const page = pageAt(useLocation().pathname);
  const close = (): void => setOverlay(undefined);
  const panels = {
    bell: () => setOverlay('bell'),
    keySheet: () => setOverlay('keys'),
    printKeySheet: () => setOverlay('printed-keys'),
  };
  return (
    <div className={styles['shell']} onKeyDown={openKeySheet} role="presentation">
      <a className={styles['skip']} href="#main">
        {t('shell.skip')}
      </a>
      <header className={`${styles['header']} no-print`}>
        <DeskNavigation desks={desks} session={session} />
        <div className={styles['tools']}>
          <Bell
            session={session}
            isOpen={overlay === 'bell'}
            onOpen={() => setOverlay('bell')}
            onClose={close}
          />
          <AccountMenu
            session={session}
            onKeySheet={() => setOverlay('keys')}
            onPalette={() => setOverlay('palette')}
          />
        </div>
      </header>
      {isLiveLost && (
        <div role="status" className={`${styles['lost']} no-print`}>
          {t('shell.liveLost')}
        </div>
      )}
      <SessionWarning session={session} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {page === undefined || holds(session, page.roles) ? <Outlet /> : <RefusedPage roles={page.roles} />}
      </main>
      {overlay === 'palette' && <Palette session={session} panels={panels} onClose={close} />}
      {(overlay === 'keys' || overlay === 'printed-keys') && (
        <KeySheet desks={desks} isPrinted={overlay === 'printed-keys'} onClose={close} />
      )}
      {hasEnded && <SignInAgain session={session} />}
    </div>
  );
}

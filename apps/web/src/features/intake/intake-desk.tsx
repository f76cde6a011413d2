import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { holds, useSession } from '../../api/session';
import { useKeys } from '../../lib/keys';
import { HeldActsBar } from './acts/held-acts-bar';
import { CommandLine } from './command/command-line';

/** Keys of every page of the desk: F2 takes a tip, F4 opens the command line over what is there. */
export function IntakeDesk() {
  const session = useSession();
  const navigate = useNavigate();
  const [isCommanding, setIsCommanding] = useState(false);
  useKeys({
    F2: () => {
      if (holds(session, ['operator'])) void navigate({ to: '/intake/new' }).then(takeNext);
    },
    F4: () => setIsCommanding(true),
  });
  return (
    <>
      {isCommanding && <CommandLine onClose={() => setIsCommanding(false)} />}
      <HeldActsBar />
      <Outlet />
    </>
  );
}

/** At the form already: a registered tip makes room for the next, an open one gets the caret. */
function takeNext(): void {
  document.getElementById('next-tip')?.click();
  document.getElementById('story')?.focus();
}

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startScheme } from './app/scheme';
import { startTexts } from './i18n/i18n';
import './app/app.css';

async function start(): Promise<void> {
  startScheme();
  await startTexts();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();

import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './app/mantine.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { adoptTheme } from './app/adoptTheme';
import { App } from './app/App';
import { startI18n } from './i18n/i18n';

adoptTheme();
await startI18n();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

import { render } from 'preact';
import './look/tokens.css';
import './look/base.css';
import './look/components.css';
import './app/app.css';
import { followServer } from './app/events.ts';
import { Frame } from './app/frame.tsx';
import { httpClient } from './app/http-client.ts';
import { followAddress } from './app/router.tsx';
import { refuseStrayDrops } from './app/stray-drops.ts';
import { chosenTheme, wearTheme } from './app/theme.ts';

wearTheme(chosenTheme());
followAddress();
refuseStrayDrops();
followServer(httpClient);

const page = document.getElementById('page');
if (page) render(<Frame />, page);

import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '@fontsource/inter/latin-700.css';
import '@fontsource/inter/latin-400-italic.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '@rocket.chat/fuselage/dist/fuselage.css';
import './style/theme.css';
import './style/page.css';
import './style/rooms.css';
import './style/room.css';
import './style/surfaces.css';
import './style/administration.css';
import './style/narrow.css';

import React from 'react';
import { render } from 'react-dom';

import { App } from './App';

render(<App />, document.getElementById('page'));

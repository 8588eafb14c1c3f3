import { packApp } from '../workspace/engine/packApp';

/** An app that is asked about the same events as Guest Manager and has nothing to say. */
const source = `
'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.EmptyApp = void 0;
const { App } = require('@rocket.chat/apps-engine/definition/App');

class EmptyApp extends App {
    async checkPreMessageSentPrevent() { return false; }
    async executePreMessageSentPrevent() { return false; }
}
exports.EmptyApp = EmptyApp;
`;

export const emptyApp = (): Buffer =>
    packApp(
        {
            id: '5d3f4f0e-6f0a-4a39-9a34-0c1d6a0b7f11',
            nameSlug: 'empty',
            implements: ['IPreMessageSentPrevent'],
        },
        source,
    );

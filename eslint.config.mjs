import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const APP = ['GuestManagerApp.ts', 'src/**/*.ts'];

export default tseslint.config(
    { ignores: ['dist/', 'coverage/', '.cache/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    js.configs.recommended,
    {
        files: ['**/*.ts', '**/*.tsx'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            eqeqeq: 'error',
            'max-lines': ['error', { max: 400 }],
            'prefer-template': 'error',
            '@typescript-eslint/consistent-type-exports': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-unused-vars': [
                'error',
                { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
            ],
            '@typescript-eslint/switch-exhaustiveness-check': 'error',
            '@typescript-eslint/return-await': 'error',
            // `async` without `await` turns a thrown error into a rejection, which is what the engine's callers expect.
            '@typescript-eslint/require-await': 'off',
        },
    },
    {
        files: APP,
        rules: {
            // The server's console is not the app's to write to: the engine gives every app a logger.
            'no-console': 'error',
            'max-lines-per-function': ['error', { max: 80, skipComments: true }],
            '@typescript-eslint/no-non-null-assertion': 'error',
            '@typescript-eslint/explicit-module-boundary-types': 'error',
        },
    },
    {
        // One long table.
        files: ['src/catalogue.ts'],
        rules: { 'max-lines': 'off' },
    },
    {
        files: ['test/**/*.ts', 'test/**/*.tsx'],
        rules: {
            // `expect(…).to.be.true` is an expression; a property that does not exist is a type error.
            '@typescript-eslint/no-unused-expressions': 'off',
            // Methods are handed to doubles and to `expect` without being called.
            '@typescript-eslint/unbound-method': 'off',
        },
    },
);

/** The runtime names `@rocket.chat/ui-kit` for types only. */
export {};

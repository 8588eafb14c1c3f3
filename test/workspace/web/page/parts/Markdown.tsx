import { parse } from '@rocket.chat/message-parser';
import type { Inlines, Paragraph, Root } from '@rocket.chat/message-parser';
import React, { Fragment, memo } from 'react';
import type { ReactElement, ReactNode } from 'react';

type Node = Root[number] | Inlines | Paragraph | { type: string; value: unknown };

interface MarkdownProps {
    text: string;
    /** Without paragraphs of its own, for places inside a line. */
    isInline?: boolean;
    /** Whose mentions stand out. */
    username?: string;
}

/** Text as Rocket.Chat's own parser reads it. */
export const Markdown = memo(function Markdown({ text, isInline = false, username = '' }: MarkdownProps): ReactElement {
    let root: Root;
    try {
        root = parse(text, { emoticons: false });
    } catch {
        return <>{text}</>;
    }
    const rendered = (root as Node[]).map((node, index) => (
        <Fragment key={index}>{render(node, { isInline, username })}</Fragment>
    ));
    return isInline ? <>{rendered}</> : <div className="gm-markdown">{rendered}</div>;
});

type Way = Required<Pick<MarkdownProps, 'isInline' | 'username'>>;

function all(value: unknown, way: Way): ReactNode {
    const nodes = Array.isArray(value) ? (value as Node[]) : [value as Node];
    return nodes.map((node, index) => <Fragment key={index}>{render(node, way)}</Fragment>);
}

const text = (value: unknown): string => (value as { value: string }).value;

function render(node: Node, way: Way): ReactNode {
    const { type, value } = node;
    switch (type) {
        case 'PARAGRAPH':
            return way.isInline ? <span className="gm-line">{all(value, way)}</span> : <p>{all(value, way)}</p>;
        case 'PLAIN_TEXT':
            return String(value);
        case 'BOLD':
            return <strong>{all(value, way)}</strong>;
        case 'ITALIC':
            return <em>{all(value, way)}</em>;
        case 'STRIKE':
            return <del>{all(value, way)}</del>;
        case 'SPOILER':
        case 'SPOILER_BLOCK':
            return <span>{all(value, way)}</span>;
        case 'INLINE_CODE':
            return <code>{text(value)}</code>;
        case 'CODE':
            return (
                <pre>
                    <code>{(value as Array<{ value: unknown }>).map((line) => text(line.value)).join('\n')}</code>
                </pre>
            );
        case 'HEADING':
            return <p className="gm-heading">{all(value, way)}</p>;
        case 'QUOTE':
        case 'BLOCKQUOTE':
            return <blockquote>{all(value, way)}</blockquote>;
        case 'UNORDERED_LIST':
            return <ul>{all(value, way)}</ul>;
        case 'ORDERED_LIST':
            return <ol>{all(value, way)}</ol>;
        case 'TASKS':
            return <ul className="gm-tasks">{all(value, way)}</ul>;
        case 'LIST_ITEM':
        case 'TASK':
            return <li>{all(value, way)}</li>;
        case 'LINK':
            return link(value as { src: unknown; label: unknown }, way);
        case 'IMAGE':
            return text((value as { src: unknown }).src);
        case 'MENTION_USER':
            return mention(text(value), way.username);
        case 'MENTION_CHANNEL':
            return <span className="gm-mention">#{text(value)}</span>;
        case 'EMOJI':
            return emoji(node as { value?: unknown; unicode?: string; shortCode?: string });
        case 'BIG_EMOJI':
            return <span className="gm-big">{all(value, way)}</span>;
        case 'LINE_BREAK':
            return <br />;
        case 'HORIZONTAL_RULE':
            return <hr />;
        default:
            return typeof value === 'string' ? value : null;
    }
}

function link({ src, label }: { src: unknown; label: unknown }, way: Way): ReactNode {
    const address = text(src);
    const href = address.startsWith('//') ? `https:${address}` : address;
    return /^(https?:|mailto:)/i.test(href) ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
            {all(label, way)}
        </a>
    ) : (
        all(label, way)
    );
}

function mention(name: string, username: string): ReactElement {
    const kind = name === 'all' || name === 'here' ? ' gm-group' : name === username ? ' gm-self' : '';
    return <span className={`gm-mention${kind}`}>{kind === ' gm-group' ? name : `@${name}`}</span>;
}

const EMOJI: Readonly<Record<string, string>> = {
    smile: '😄',
    thumbsup: '👍',
    '+1': '👍',
    warning: '⚠️',
    white_check_mark: '✅',
    tada: '🎉',
    eyes: '👀',
};

function emoji({ unicode, shortCode = '' }: { unicode?: string; shortCode?: string }): string {
    return unicode ?? EMOJI[shortCode] ?? `:${shortCode}:`;
}

import React from 'react';
import type { ReactElement } from 'react';

import type { AttachmentView } from '../../protocol';
import { Markdown } from '../parts/Markdown';

/** Files, quotes and what apps attach. */
export function Attachments({ attachments }: { attachments: AttachmentView[] }): ReactElement {
    return (
        <>
            {attachments.map((attachment, index) => (
                <div
                    key={index}
                    className="gm-attachment"
                    style={attachment.color === undefined ? {} : { borderInlineStartColor: attachment.color }}
                >
                    {attachment.description !== undefined && <Markdown text={attachment.description} />}
                    {attachment.title !== undefined &&
                        (attachment.link === undefined ? (
                            <strong>{attachment.title}</strong>
                        ) : (
                            <a href={attachment.link} download={attachment.title}>
                                {attachment.title}
                            </a>
                        ))}
                    {attachment.text !== undefined && <Markdown text={attachment.text} />}
                    {attachment.image !== undefined && <img src={attachment.image} alt={attachment.title ?? ''} />}
                    {attachment.attachments && <Attachments attachments={attachment.attachments} />}
                </div>
            ))}
        </>
    );
}

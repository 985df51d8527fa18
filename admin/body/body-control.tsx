import { Component, type ReactElement } from 'react';
import type { Map } from 'immutable';
import { news } from '../../src/model/index.ts';
import { onFieldChange } from '../decap/state.ts';
import { storyDesk } from '../desk/story-desk.ts';
import { showDialog } from '../findings/notice.ts';
import { BodyEditor, type BodyForm } from './body-editor.tsx';
import { previewTag } from './views/tag-preview.ts';

/** What Decap gives a control; only what is used of it. */
interface Props {
  value: string | undefined;
  field: Map<string, string>;
  collection: Map<string, string>;
  onChange: (value: string) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

const FORM: BodyForm = {
  preview: previewTag,
  onChange: (listener) => {
    const stop = onFieldChange(listener);
    storyDesk.addEventListener('change', listener);
    return () => {
      stop();
      storyDesk.removeEventListener('change', listener);
    };
  },
  tell: (title, items) =>
    showDialog({ title, text: 'Phần còn lại đã ở trong bài. Hãy xem lại các chỗ sau:', items }),
};

/** The control of the field `body` in Decap's form. */
export class BodyControl extends Component<Props> {
  override render(): ReactElement {
    const {
      value = '',
      field,
      collection,
      onChange,
      setActiveStyle,
      setInactiveStyle,
    } = this.props;
    return (
      <BodyEditor
        value={value}
        label={field.get('label', '')}
        isStory={collection.get('name') === news.name}
        form={FORM}
        onChange={onChange}
        onFocus={(hasFocus) => (hasFocus ? setActiveStyle() : setInactiveStyle())}
      />
    );
  }
}

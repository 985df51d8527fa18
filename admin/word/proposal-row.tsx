import { useRef, type ReactElement } from 'react';
import type { Proposal, ProposalInput } from './proposal.ts';
import { TAKE, inputName } from './read-confirmed.ts';

/** One offer: a box to tick, and its values to put right. */
export function ProposalRow({ proposal }: { proposal: Proposal }): ReactElement {
  const { id, label, inputs, text, current, advice } = proposal;
  const box = useRef<HTMLInputElement>(null);
  const tick = (): void => {
    if (box.current !== null) box.current.checked = true;
  };
  return (
    <li>
      <label className="offer">
        <input
          ref={box}
          type="checkbox"
          name={TAKE}
          value={id}
          defaultChecked={current === undefined}
        />
        <span>{label}</span>
      </label>
      <div className="offered" onInput={tick}>
        {text !== undefined && text !== '' && <p>{text}</p>}
        {inputs.map((input) => (
          <OfferedValue key={input.name} proposal={proposal} input={input} />
        ))}
        {current !== undefined && <p className="current">đang có: {current}</p>}
        {advice !== undefined && <p className="advice">{advice}</p>}
      </div>
    </li>
  );
}

interface OfferedValueProps {
  proposal: Proposal;
  input: ProposalInput;
}

/** A single value is named by its box; several have names of their own. */
function OfferedValue({ proposal, input }: OfferedValueProps): ReactElement {
  const isOnly = proposal.inputs.length === 1;
  return (
    <label className="offered-value">
      <span className={isOnly ? 'unseen' : undefined}>
        {isOnly ? `${input.label} trong tệp Word` : input.label}
      </span>
      <Control input={input} name={inputName(proposal.id, input.name)} />
    </label>
  );
}

function Control({ input, name }: { input: ProposalInput; name: string }): ReactElement {
  const { kind, value, choices = [] } = input;
  if (kind === 'lines')
    return <textarea name={name} rows={Math.ceil(value.length / 80) + 1} defaultValue={value} />;
  if (kind === 'choice')
    return (
      <select name={name} defaultValue={value}>
        {choices.map(([id, shown]) => (
          <option key={id} value={id}>
            {shown}
          </option>
        ))}
      </select>
    );
  return <input type={kind === 'day' ? 'date' : 'text'} name={name} defaultValue={value} />;
}

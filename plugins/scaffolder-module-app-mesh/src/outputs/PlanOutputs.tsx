import {
  DefaultTemplateOutputs,
  type ScaffolderTemplateOutputsComponent,
} from '@backstage/plugin-scaffolder-react/alpha';
import { useMemo } from 'react';
import { PlanDrawing } from './PlanDrawing';
import { readPlanSteps } from './readPlanSteps';

/** A task's outputs, and above them a drawing of the plan where there is one. */
export const PlanOutputs: ScaffolderTemplateOutputsComponent = ({ output }) => {
  const steps = useMemo(() => readPlanSteps(output), [output]);
  return (
    <>
      {steps.length > 0 ? <PlanDrawing steps={steps} /> : null}
      <DefaultTemplateOutputs output={output} />
    </>
  );
};

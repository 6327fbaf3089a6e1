import type { Plan } from '../plan.js';
import type { World } from '../world.js';
import { adoptionPlans } from './adoption.js';
import { answerPlans } from './answers.js';
import { copiedPlans } from './copied.js';
import { investmentPlans } from './investment.js';
import { mentorPlans } from './mentor.js';
import { soughtPlans } from './sought.js';
import { specialistPlans } from './specialist.js';

/** What the stories open in a week. Without stories the same people open as much in the same places, and nothing of it is told beforehand. */
export function storyPlans(world: World, week: number): Plan[] {
  const plans = [
    ...soughtPlans(world, week),
    ...mentorPlans(world, week),
    ...answerPlans(world, week),
    ...specialistPlans(world, week),
    ...adoptionPlans(world, week),
    ...investmentPlans(world, week),
    ...copiedPlans(world, week),
  ];
  return world.stories ? plans : plans.map((plan) => ({ ...plan, script: null }));
}

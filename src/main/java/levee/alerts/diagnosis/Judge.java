package levee.alerts.diagnosis;

/** Weighs the evidence for one cause. */
interface Judge {

    Opinion hear(Case all);
}

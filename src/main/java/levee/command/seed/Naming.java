package levee.command.seed;

/**
 * Brand and series of the n-th product of a kind: no pair comes twice until all pairs are used up; from then on a model
 * number tells them apart.
 */
record Naming(String brand, String series) {
    private static final int FIRST_MODEL = 100;
    private static final int MODELS = 900;
    /** Coprime to the number of models: each comes once in a round, and neighbours look unlike each other. */
    private static final int MODEL_STEP = 407;

    static Naming of(Kind kind, long ordinal) {
        var brands = kind.brands();
        var series = kind.series();
        var pairs = (long) brands.size() * series.size();
        var pair = (int) (ordinal % pairs);
        var round = ordinal / pairs;
        // The series moves with each product; the brand too, and once more when all series had their turn.
        var brand = brands.get((pair + pair / lcm(brands.size(), series.size())) % brands.size());
        var word = series.get(pair % series.size());
        return new Naming(brand, round == 0 ? word : word + " " + model(round - 1));
    }

    private static long model(long round) {
        var cycle = round / MODELS;
        return cycle * (FIRST_MODEL + MODELS) + FIRST_MODEL + round * MODEL_STEP % MODELS;
    }

    private static int lcm(int a, int b) {
        var x = a;
        var y = b;
        while (y != 0) {
            var rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}

package levee.shop;

import levee.page.Assets;

/**
 * A picture on its pastel ground.
 *
 * @param ground the style class of the ground
 */
record Picture(String address, String ground) {

    private static final int GROUNDS = 6;

    /** @param thing the id of what it shows, so that the ground is the same on every page */
    static Picture of(String name, long thing) {
        return new Picture(Assets.picture(name), "ground-" + (1 + thing % GROUNDS));
    }
}

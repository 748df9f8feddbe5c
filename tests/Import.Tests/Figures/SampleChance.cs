namespace OpKoers.Import.Tests.Figures;

/// <summary>Chance that is the same in every run and on every machine: made of the words by which it is asked.</summary>
internal static class SampleChance
{
    private const double ManyAtOnce = 60;

    /// <summary>From 0 to 1.</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        var state = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var letter in word)
            {
                state = (state ^ letter) * 1099511628211UL;
            }

            state = (state ^ 0x1F) * 1099511628211UL;
        }

        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EBUL;
        return ((state ^ (state >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>A count of rare events (Poisson) around a mean.</summary>
    public static int Count(double mean, params ReadOnlySpan<string> words)
    {
        var chance = Of(words);
        if (mean > ManyAtOnce)
        {
            // As good as normal; the sum of twelve chances is one.
            var sum = -6d;
            for (var part = 0; part < 12; part++)
            {
                sum += Of([.. words, ((char)('a' + part)).ToString()]);
            }

            return Math.Max(0, (int)Math.Round(mean + (sum * Math.Sqrt(mean))));
        }

        var (count, term) = (0, Math.Exp(-mean));
        for (var reached = term; reached < chance && count < 1000; reached += term)
        {
            term *= mean / ++count;
        }

        return count;
    }
}

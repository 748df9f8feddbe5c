namespace OpKoers.Access.SignIn.Qr;

/// <summary>Error correction over GF(256) with polynomial 0x11D, as QR symbols use it.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Exponents = MakeExponents();
    private static readonly int[] Logarithms = MakeLogarithms();

    /// <summary>The correction bytes of a block.</summary>
    public static byte[] Correction(ReadOnlySpan<byte> data, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var at = 0; at < count; at++)
            {
                rest[at] ^= Multiply(generator[at + 1], factor);
            }
        }

        return rest;
    }

    private static byte[] Generator(int degree)
    {
        byte[] polynomial = [1];
        for (var power = 0; power < degree; power++)
        {
            var next = new byte[polynomial.Length + 1];
            for (var at = 0; at < polynomial.Length; at++)
            {
                next[at] ^= polynomial[at];
                next[at + 1] ^= Multiply(polynomial[at], Exponents[power]);
            }

            polynomial = next;
        }

        return polynomial;
    }

    private static byte Multiply(byte one, byte other) =>
        one == 0 || other == 0 ? (byte)0 : Exponents[(Logarithms[one] + Logarithms[other]) % 255];

    private static byte[] MakeExponents()
    {
        var exponents = new byte[255];
        var value = 1;
        for (var power = 0; power < 255; power++)
        {
            exponents[power] = (byte)value;
            value = (value << 1) ^ ((value & 0x80) == 0 ? 0 : 0x11d);
        }

        return exponents;
    }

    private static int[] MakeLogarithms()
    {
        var logarithms = new int[256];
        for (var power = 0; power < 255; power++)
        {
            logarithms[Exponents[power]] = power;
        }

        return logarithms;
    }
}

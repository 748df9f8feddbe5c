using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OpKoers.Access.SignIn;

/// <summary>Time-based one-time passwords, RFC 6238: six digits, steps of 30 seconds, HMAC-SHA-1, which is what apps support.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 30;

    /// <summary>The code of a step, with as many digits as asked.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The RFC and every app prescribe SHA-1; HMAC does not rest on collisions.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & 0x7fffffff;
        var modulus = (int)Math.Pow(10, digits);
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is, one step either side of now; null when it is none, or not later than the last one that was used.</summary>
    public static long? Match(string key, string code, DateTimeOffset now, long lastUsed)
    {
        var bytes = Decode(key);
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(bytes, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Bytes of a key in base 32, RFC 4648, without padding.</summary>
    public static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, buffer) = (0, 0);
        foreach (var letter in key)
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("The key is not in base 32.");
            }

            buffer = ((buffer << 5) | value) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}

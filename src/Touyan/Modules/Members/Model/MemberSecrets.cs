using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Model;

/// <summary>The sealed values of members in queries: how to find by them, and how to open what a query took out of its row.</summary>
internal static class MemberSecrets
{
    extension(TouyanDb db)
    {
        public Secret<CitizenId> OfMember(MemberId member, Secret<CitizenId> idNumber) =>
            idNumber.At(db.Secrets, new SecretPlace(db.County, Member.IdNumberColumn, member.Value));

        public Secret<PhoneNumber>? OfMember(MemberId member, Secret<PhoneNumber>? phone) =>
            phone?.At(db.Secrets, new SecretPlace(db.County, Member.PhoneColumn, member.Value));

        /// <summary>What <see cref="Member.IdNumberDigest"/> is for a number.</summary>
        public Task<byte[]> DigestAsync(CitizenId idNumber, CancellationToken ct) =>
            db.Secrets.DigestAsync(db, Member.IdNumberColumn, idNumber.Value, ct);

        /// <summary>Looks by a number; once more when the key of the digests was changed while it looked and nothing was found.</summary>
        public async Task<TFound?> FindByNumberAsync<TFound>(CitizenId idNumber, Func<byte[], Task<TFound?>> look, CancellationToken ct)
        {
            var digest = await db.DigestAsync(idNumber, ct);
            while (true)
            {
                if (await look(digest) is { } found)
                    return found;

                var now = await db.DigestAsync(idNumber, ct);
                if (now.AsSpan().SequenceEqual(digest))
                    return default;

                digest = now;
            }
        }

        public Task<IReadOnlyList<byte[]>> DigestsAsync(IEnumerable<CitizenId> idNumbers, CancellationToken ct) =>
            db.Secrets.DigestsAsync(db, Member.IdNumberColumn, idNumbers.Select(n => n.Value), ct);
    }
}

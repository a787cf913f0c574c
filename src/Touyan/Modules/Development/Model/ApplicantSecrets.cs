using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Development.Model;

/// <summary>The sealed values of applicants in queries.</summary>
internal static class ApplicantSecrets
{
    extension(TouyanDb db)
    {
        public Secret<CitizenId> OfApplicant(ApplicantId applicant, Secret<CitizenId> idNumber) =>
            idNumber.At(db.Secrets, new SecretPlace(db.County, Applicant.IdNumberColumn, applicant.Value));

        public Secret<PhoneNumber>? OfApplicant(ApplicantId applicant, Secret<PhoneNumber>? phone) =>
            phone?.At(db.Secrets, new SecretPlace(db.County, Applicant.PhoneColumn, applicant.Value));

        public Task<IReadOnlyList<byte[]>> ApplicantDigestsAsync(IEnumerable<CitizenId> idNumbers, CancellationToken ct) =>
            db.Secrets.DigestsAsync(db, Applicant.IdNumberColumn, idNumbers.Select(n => n.Value), ct);

        /// <summary>True when somebody with this number is on the way already, seen or not.</summary>
        public async Task<bool> IsOnTheWayAsync(CitizenId number, CancellationToken ct)
        {
            var digest = await db.Secrets.DigestAsync(db, Applicant.IdNumberColumn, number.Value, ct);
            return await db.Applicants.OnTheWay.AnyAsync(a => a.IdNumberDigest == digest, ct);
        }
    }
}

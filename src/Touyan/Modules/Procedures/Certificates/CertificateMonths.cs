using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Certificates;

/// <summary>A certificate is for a short absence; for a longer one the relation is transferred.</summary>
internal sealed class CertificateMonths : ICaseCheck
{
    public const string Id = "procedures.certificate-months";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var most = moment.Rules.Rule("TRF-07.certificate-months");
        var months = moment.Values.Number("months");
        return Task.FromResult(months > most.Number ? Refused(most) : null);
    }

    private static Refusal Refused(Rule most) =>
        Refusal.Invalid("certificate.too_long", $"超过 {most.ShownWithUnit}的，应当转移组织关系，不开证明信", "Values[months]") with
        {
            Article = most.Article,
        };
}

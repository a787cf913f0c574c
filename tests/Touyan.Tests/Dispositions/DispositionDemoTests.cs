using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Dispositions;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dispositions;

/// <summary>The demo county has dispositions and affairs of organisations at every stage.</summary>
public sealed class DispositionDemoTests
{
    [Fact]
    public Task The_demo_county_shows_dispositions_and_affairs_at_every_stage() =>
        SharedDemo.LookAsync(async db =>
        {
            var cases = await db
                .Cases.Where(c =>
                    c.Procedure.StartsWith("disposition-")
                    || c.Procedure.StartsWith("organization-")
                    || c.Procedure.StartsWith("committee-")
                )
                .Select(c => new
                {
                    c.Procedure,
                    c.State,
                    Step = c.Steps.Where(s => s.ClosedAt == null).Select(s => s.Step).FirstOrDefault(),
                })
                .ToListAsync();
            var stages = cases.Select(c => $"{c.Procedure} {c.Step ?? c.State.ToString()}").Order(StringComparer.Ordinal);
            var dispositions = await db.Dispositions.Select(d => new { d.Kind, d.Result }).ToListAsync();

            Assert.Equal(
                [
                    "committee-appointment decide",
                    "committee-removal notice",
                    "disposition-correction Completed",
                    "disposition-correction Completed",
                    "disposition-correction investigation",
                    "disposition-correction meeting",
                    "disposition-correction review",
                    "disposition-correction review",
                    "disposition-delisting Completed",
                    "disposition-delisting Refused",
                    "disposition-delisting approval",
                    "disposition-withdrawal Completed",
                    "disposition-withdrawal approval",
                    "disposition-withdrawal meeting",
                    "organization-dissolution Refused",
                    "organization-establishment decide",
                    "organization-establishment file",
                    "organization-rename Completed",
                    "organization-rename decide",
                    "organization-rename file",
                    "organization-rename propose",
                    "organization-rename propose",
                ],
                stages
            );
            Assert.Contains(dispositions, d => d is { Kind: DispositionKind.Correction, Result: null });
            Assert.Contains(dispositions, d => d is { Kind: DispositionKind.Correction, Result: CorrectionResult.Unchanged });
            Assert.Contains(dispositions, d => d.Kind is DispositionKind.Delisting);
            Assert.Contains(dispositions, d => d.Kind is DispositionKind.AdvisedWithdrawal);
        });
}

using Touyan.Kernel;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Dossiers;

/// <summary>What the dossier is bound from: cover, the pieces in archive order, what was decided and reviewed, and the sheet of remarks (备考表). Pure.</summary>
internal static class DossierOrder
{
    public const string Title = "发展党员卷宗";

    private static readonly string[] Signs = ["立卷人　　　　　　　　", "检查人　　　　　　　　", "　　　　年　　月　　日"];

    /// <summary>All of it, part by part.</summary>
    /// <param name="file">Who it is about.</param>
    /// <param name="record">His case.</param>
    /// <param name="list">The pieces.</param>
    /// <param name="voided">Papers that are good no more: they are told, and not bound in.</param>
    /// <param name="unseen">How many papers the reader may not see.</param>
    public static BundleOrder Of(ApplicantFile file, CaseRecord record, ArchiveList list, IReadOnlyList<PaperGlance> voided, int unseen) =>
        new(
            Title,
            [.. Cover(file.Who, record)],
            [
                .. list.Pieces.Select(PartOf),
                .. Filled(BundlePart.Table("各步办理情况", [.. record.Decisions.Select(RowOf)])),
                .. Filled(BundlePart.Table("教育考察记录", [.. file.Reviews.OrderBy(r => r.On).Select(RowOf)])),
                BundlePart.Table("卷内备考表", [.. Remarks(list, voided, unseen)]) with
                {
                    Signs = Signs,
                },
            ]
        );

    // A sheet with nothing on it is no piece.
    private static IEnumerable<BundlePart> Filled(BundlePart table) => table.Rows.Count > 0 ? [table] : [];

    private static IEnumerable<string> Cover(ApplicantFile.Person who, CaseRecord record)
    {
        yield return $"{who.Name}　{Words.Of(who.Sex)}　{ChineseDate.Of(who.BornOn)}出生";
        yield return $"公民身份号码　{who.IdNumber}";
        yield return who.Organization;
        if (who.FormNumber is { } number)
            yield return $"入党志愿书编号　{number}";

        yield return $"{ChineseDate.Of(who.AppliedOn)}申请入党";
        if (who.AdmittedOn is { } admitted)
            yield return $"{ChineseDate.Of(admitted)}支部大会通过接收为预备党员";

        yield return $"现状　{Words.Of(who.Stage)}";
        yield return $"办理单　{record.Number}";
    }

    private static BundlePart PartOf(DossierPiece piece) =>
        piece.Paper is { } paper
            ? BundlePart.Of(piece.Title, paper)
            : BundlePart.Original(piece.Title, piece.Number, piece.Pages, [.. FactsOf(piece)]);

    private static IEnumerable<(string, string)> FactsOf(DossierPiece piece)
    {
        if (piece.Number is { } number)
            yield return ("文号或编号", number);

        if (piece.On is { } on)
            yield return ("材料日期", ChineseDate.Of(on));

        if (piece.Step is { } step)
            yield return ("提交环节", step);

        yield return ("经手人", piece.By);
    }

    private static (string, string) RowOf(CaseRecord.Decision decision)
    {
        string?[] said =
        [
            $"{decision.Title}：{decision.Outcome}",
            decision.Vote?.InWords(),
            string.IsNullOrWhiteSpace(decision.Reason) ? null : $"意见：{decision.Reason}",
            $"办理人：{decision.By}　{decision.Post}".TrimEnd('　'),
        ];
        return ($"{decision.On:yyyy-MM-dd}", string.Join('\n', said.OfType<string>()));
    }

    private static (string, string) RowOf(CultivationReview review) =>
        (
            $"{review.On:yyyy-MM-dd}",
            $"{Words.Of(review.Phase)}：{Words.Of(review.Result)}，思想汇报 {review.Reports} 份\n{review.Opinion}\n登记人：{review.By}"
        );

    private static IEnumerable<(string, string)> Remarks(ArchiveList list, IReadOnlyList<PaperGlance> voided, int unseen)
    {
        yield return ("缺少材料", list.Missing.Count == 0 ? "无" : string.Join("、", list.Missing));
        yield return ("作废文书", voided.Count == 0 ? "无" : "不装入本卷，由出具单位留存：\n" + string.Join('\n', voided.Select(Said)));
        if (unseen > 0)
            yield return ("未装入", $"{unseen} 份文书不在打印人的查看范围内");
    }

    private static string Said(PaperGlance paper) => $"{paper.Title}　{paper.Number}　{paper.VoidedOn:yyyy-MM-dd} 作废：{paper.VoidReason}";
}

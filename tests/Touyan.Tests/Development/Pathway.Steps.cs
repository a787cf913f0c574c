using Touyan.Kernel;

namespace Touyan.Tests.Development;

internal sealed partial class Pathway
{
    private sealed record Step(
        Role By,
        string Outcome,
        string On,
        Dictionary<string, string> Values,
        string[] Documents,
        bool IsVote = false
    );

    private const Role Secretary = Role.BranchSecretary;
    private const Role Committee = Role.CommitteeAdministrator;

    // As each step is usually taken: by whom, what comes of it, when, what is said, what is handed in.
    private static readonly Dictionary<string, Step> Usual = new(StringComparer.Ordinal)
    {
        ["apply"] = new(Secretary, "accept", "2023-01-10", [], ["application"]),
        ["talk"] = new(Secretary, "talked", "2023-01-25", new() { ["talked-by"] = "李伟", ["talk-notes"] = "动机端正" }, ["talk-record"]),
        ["recommend"] = new(
            Secretary,
            "determine",
            "2023-03-01",
            new() { ["recommended-by"] = "群团组织推优", ["activist-body"] = "支部大会" },
            ["recommendation", "activist-minutes"]
        ),
        ["file-activist"] = new(Committee, "file", "2023-03-10", [], ["activist-filing"]),
        ["contacts"] = new(Secretary, "name", "2023-03-12", new() { ["contacts"] = "{two}" }, []),
        ["cultivate"] = new(Secretary, "done", "2024-03-05", [], ["cultivation-register"]),
        ["determine-target"] = new(
            Secretary,
            "determine",
            "2024-03-10",
            new() { ["opinions"] = "党小组、联系人、党员和群众都同意" },
            ["mass-opinions", "target-minutes"]
        ),
        ["file-target"] = new(Committee, "file", "2024-03-15", [], ["target-filing"]),
        ["introducers"] = new(Secretary, "name", "2024-03-20", new() { ["introducers"] = "{two}", ["no-kin"] = "是" }, []),
        ["political-review"] = new(
            Secretary,
            "pass",
            "2024-04-01",
            new() { ["review-methods"] = "谈话、阅档、函调", ["review-conclusion"] = "合格" },
            ["political-review"]
        ),
        ["training"] = new(
            Committee,
            "trained",
            "2024-04-20",
            new() { ["training-days"] = "3", ["training-hours"] = "24" },
            ["training-certificate"]
        ),
        ["committee-review"] = new(Secretary, "qualified", "2024-05-01", new() { ["branch-opinion"] = "合格" }, []),
        ["pre-review"] = new(Committee, "pass", "2024-05-10", new() { ["leaving-soon"] = "否" }, ["pre-review"]),
        ["form"] = new(Secretary, "filled", "2024-05-15", new() { ["form-number"] = "32-{case}" }, ["form"]),
        ["post-admission"] = new(
            Secretary,
            "posted",
            "2024-05-20",
            new()
            {
                ["notice-from"] = "2024-05-20",
                ["notice-to"] = "2024-05-28",
                ["notice-place"] = "村务公开栏",
                ["notice-phone"] = "0513-88881234",
            },
            []
        ),
        ["notice-admission"] = new(Secretary, "clear", "2024-05-29", new() { ["objections"] = "无" }, ["notice"]),
        ["meeting-admission"] = new(
            Secretary,
            "pass",
            "2024-06-01",
            new() { ["admission-resolution"] = "同意接收" },
            ["admission-votes"],
            IsVote: true
        ),
        ["talk-committee"] = new(
            Committee,
            "talked",
            "2024-06-20",
            new() { ["committee-talk-by"] = "组织员王敏", ["committee-talk"] = "符合条件" },
            []
        ),
        ["approve-admission"] = new(
            Committee,
            "approve",
            "2024-07-01",
            new() { ["approval-number"] = "城东委〔2024〕8号" },
            ["approval-minutes"]
        ),
        ["file-above"] = new(Role.CountyAdministrator, "file", "2024-07-10", [], ["admission-filing"]),
        ["assign"] = new(Secretary, "assigned", "2024-07-15", new() { ["group"] = "第一党小组" }, []),
        ["oath"] = new(Secretary, "sworn", "2024-07-20", new() { ["oath-place"] = "村党群服务中心" }, []),
        ["inspect"] = new(Secretary, "inspected", "2025-05-20", [], ["probation-register"]),
        ["apply-conversion"] = new(Secretary, "applied", "2025-05-25", [], ["conversion-application"]),
        ["post-conversion"] = new(
            Secretary,
            "posted",
            "2025-05-26",
            new()
            {
                ["conversion-notice-from"] = "2025-05-26",
                ["conversion-notice-to"] = "2025-06-03",
                ["conversion-notice-place"] = "村务公开栏",
                ["conversion-notice-phone"] = "0513-88881234",
            },
            []
        ),
        ["notice-conversion"] = new(Secretary, "clear", "2025-06-04", new() { ["conversion-objections"] = "无" }, ["conversion-notice"]),
        ["meeting-conversion"] = new(
            Secretary,
            "convert",
            "2025-06-05",
            new() { ["conversion-resolution"] = "同意按期转正" },
            ["conversion-votes"],
            IsVote: true
        ),
        ["approve-conversion"] = new(Committee, "approve", "2025-07-01", new() { ["conversion-number"] = "城东委〔2025〕9号" }, []),
        ["approve-extension"] = new(Committee, "approve", "2025-07-01", new() { ["extension-number"] = "城东委〔2025〕10号" }, []),
        ["approve-cancellation"] = new(Committee, "approve", "2025-07-01", new() { ["cancellation-number"] = "城东委〔2025〕11号" }, []),
        ["archive"] = new(
            Committee,
            "archived",
            "2025-07-20",
            new() { ["kept-in"] = "党员档案", ["kept-by"] = "中共城东镇委员会" },
            ["form", "application", "political-review", "conversion-application", "cultivation-register"]
        ),
    };
}

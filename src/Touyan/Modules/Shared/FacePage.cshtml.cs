using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Shared;

/// <summary>Every component with sample data, for those who build pages; only in Development.</summary>
[AllowAnonymous]
public sealed class FacePage(IHostEnvironment environment, CurrentActor current, PermissionMatrix matrix) : PageModel
{
    [BindProperty]
    public SampleForm Input { get; set; } = new();

    public FaceSample Sample { get; } = new();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
            return;
        }

        current.Actor ??= SomeClerk(matrix.Of(Role.CountyAdministrator));
    }

    public PartialViewResult OnGetChildren(string of) => Partial("_FaceChildren", (of, Sample.Below));

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();
        if (Input.Name == "重名")
            return this.Unprocessable(Refusal.Conflict("sample.taken", "该组织之下已有同名的人", nameof(Input.Name)));
        return this.RedirectWith($"已保存：{Input.Name}", "/face");
    }

    private static Actor SomeClerk(IReadOnlySet<string> permissions) =>
        new()
        {
            County = 320685,
            Account = EntityId.New<AccountId>(),
            Name = "李卫东",
            Posts =
            [
                new ActingPost(Role.CountyAdministrator, "县委组织部 · 管理员", null, "/", permissions),
                new ActingPost(Role.BranchSecretary, "城东社区第一党支部 · 书记", null, "/", permissions),
            ],
        };

    public sealed class SampleForm
    {
        [DisplayName("姓名"), StringLength(30, MinimumLength = 2)]
        public string Name { get; set; } = "";

        [Display(Name = "入党日期", Description = "以支部大会通过为预备党员之日为准")]
        public DateOnly? JoinedOn { get; set; }

        [DisplayName("人数"), Range(1, 500)]
        public int Count { get; set; } = 3;

        [DisplayName("职务"), Required]
        public Role? Role { get; set; }

        [DisplayName("手机号码"), DataType(DataType.PhoneNumber)]
        public string? Phone { get; set; }

        [DisplayName("密码"), DataType(DataType.Password)]
        public string? Password { get; set; }

        [DisplayName("性别"), Required]
        public string? Sex { get; set; }

        [DisplayName("类别")]
        public List<string> Kinds { get; set; } = ["a"];

        [DisplayName("含下级组织")]
        public bool WithSubtree { get; set; } = true;

        [DisplayName("事由"), DataType(DataType.MultilineText), StringLength(500), Required]
        public string? Reason { get; set; }

        [DisplayName("附件")]
        public IFormFile? File { get; set; }
    }
}

package vn.tiendo.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.client.plan.ApiClient;
import vn.tiendo.client.plan.ApiException;
import vn.tiendo.client.plan.api.InterpretationsApi;
import vn.tiendo.client.plan.api.PlansApi;
import vn.tiendo.client.plan.api.ProvincesApi;
import vn.tiendo.client.plan.api.TasksApi;
import vn.tiendo.client.plan.model.AgencyQuestion;
import vn.tiendo.client.plan.model.InterpretedAgency;
import vn.tiendo.client.plan.model.Province;
import vn.tiendo.client.plan.model.Task;
import vn.tiendo.client.plan.model.TaskPage;
import vn.tiendo.client.plan.model.TimeFrame;
import vn.tiendo.client.plan.model.TimeFrameQuestion;

/** What plan-service knows before anything is reported. */
record Registry(ApiClient client) {

    void leadsFromTheProvincesToTheTask(String plan, String task) throws ApiException {
        assertThat(new ProvincesApi(client).listProvinces().execute().getItems())
                .extracting(Province::getName)
                .contains("Quảng Ninh");
        assertThat(new PlansApi(client).getPlan(plan).execute().getProvince()).isEqualTo("quang-ninh");

        List<String> tasks = new ArrayList<>();
        int pages = 0;
        String cursor = null;
        do {
            TaskPage page =
                    new TasksApi(client).listTasks().limit(20).cursor(cursor).execute();
            page.getItems().stream().map(Task::getId).forEach(tasks::add);
            cursor = page.getNext();
            pages++;
        } while (cursor != null);
        assertThat(tasks)
                .hasSizeGreaterThanOrEqualTo(97)
                .doesNotHaveDuplicates()
                .contains(task);
        assertThat(pages).isEqualTo((tasks.size() + 19) / 20);
    }

    void saysWhatWordsMean() throws ApiException {
        InterpretationsApi api = new InterpretationsApi(client);
        assertThat(api.interpretTimeFrame()
                        .timeFrameQuestion(
                                new TimeFrameQuestion().text("Quý I, II/2025").planDate("2024-09-16"))
                        .execute()
                        .getFrames())
                .extracting(TimeFrame::getDue)
                .containsExactly(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 6, 30));
        assertThat(api.interpretAgencies()
                        .agencyQuestion(new AgencyQuestion()
                                .province("quang-ninh")
                                .text("Sở Nội vụ; Sở Tài chính")
                                .on(LocalDate.of(2024, 9, 16)))
                        .execute()
                        .getAgencies())
                .extracting(InterpretedAgency::getId)
                .containsExactly("quang-ninh-so-noi-vu", "quang-ninh-so-tai-chinh");
    }
}
